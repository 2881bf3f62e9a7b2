package page

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
)

// FindingIDs says which findings of different articles are one: it gives the ids of a record's events and positions
// across articles by their ids in the record. A finding without one is local to its article.
type FindingIDs func(rec *extract.Record) map[string]string

// ByContent takes events for the same that agree in type, stage, date, agreement, parties and people, and positions that
// agree in holder, stance, target and issue. An event without a date is local to its article. It is what a [Writer] goes by
// unless told otherwise; it needs nothing but the records.
func ByContent(rec *extract.Record) map[string]string {
	ids := make(map[string]string, len(rec.Events)+len(rec.Positions))
	for i := range rec.Events {
		ev := &rec.Events[i]
		if ev.Date == "" {
			continue
		}
		parties := append(slices.Clone(ev.Actors), ev.Targets...)
		slices.Sort(parties)
		ids[ev.ID] = "event/" + digest(ev.Type, string(ev.Stage), string(ev.Date), string(ev.Agreement),
			strings.Join(slices.Compact(parties), " "), strings.Join(slices.Sorted(slices.Values(ev.People)), " "))
	}
	for _, p := range rec.Positions {
		ids[p.ID] = "position/" + digest(p.Holder, p.Stance, string(p.Target), p.Issue.Text)
	}
	return ids
}

// digest is a short name for some strings.
func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// renamed is the record with the ids that its findings have across articles. It leaves the caller's record alone.
func renamed(rec extract.Record, ids map[string]string) extract.Record {
	global := func(kind, id string) string {
		if g := ids[id]; g != "" {
			return g
		}
		return kind + digest(rec.ID, id)
	}
	rec.Events = slices.Clone(rec.Events)
	for i := range rec.Events {
		ev := &rec.Events[i]
		ev.ID = global("event/", ev.ID)
		if ev.PartOf != "" {
			ev.PartOf = extract.Optional(global("event/", string(ev.PartOf)))
		}
	}
	rec.Positions = slices.Clone(rec.Positions)
	for i := range rec.Positions {
		rec.Positions[i].ID = global("position/", rec.Positions[i].ID)
	}
	return rec
}
