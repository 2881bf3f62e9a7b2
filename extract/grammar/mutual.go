package grammar

import "slices"

// face makes the second of two actors the target, where the sentence names both together (两国总理互致贺电), and tells whether
// the event has both an actor and a target.
func (ev *event) face() bool {
	if len(ev.Targets) == 0 && len(ev.Actors) == 2 {
		ev.Actors, ev.Targets = ev.Actors[:1:1], ev.Actors[1:]
	}
	return len(ev.Actors) > 0 && len(ev.Targets) > 0
}

// exchanged is the event with actors and targets the other way round.
func exchanged(ev event) event {
	ev.Actors, ev.Targets = slices.Clone(ev.Targets), slices.Clone(ev.Actors)
	ev.People = slices.Clone(ev.People)
	slices.Reverse(ev.People)
	ev.Evidence = slices.Clone(ev.Evidence)
	return ev
}
