package grammar

import "slices"

// ofPerson makes the state of whoever takes an office the actor, where the office names another only because its holder was spoken
// of: 我就任总理后 said by the guest of a premier.
func (r *docReader) ofPerson(c claim, ev *event) {
	if len(ev.People) != 1 || len(ev.Actors) != 1 {
		return
	}
	acts := r.entities[ev.People[0]].Acts
	if acts == "" || slices.Contains(ev.Actors, acts) {
		return
	}
	for _, b := range c.bound("actor") {
		if b.phrase != nil && b.phrase.By == "ref.title" {
			ev.Actors = []string{acts}
		}
	}
}
