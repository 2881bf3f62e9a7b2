package extract

import (
	"crypto/sha256"
	"encoding/hex"
)

// NewRecord is the finished form of an annotated document. It shares no memory that a stage could still change.
func NewRecord(doc *Document) Record {
	return Record{
		ID: doc.ID, Source: doc.Source, URL: doc.URL, Title: doc.Title, Publisher: doc.Publisher,
		Published: Optional(doc.Published), PublishedBasis: doc.PublishedBasis,
		Text: doc.Text, TextSHA256: HashText(doc.Text), Version: doc.Version,
		Entities:   entityRecords(doc),
		References: referenceRecords(doc),
		Dates:      distinctDates(doc.Dates),
		VagueDates: distinctDates(doc.Vague),
		Agreements: orEmpty(doc.Agreements),
		Events:     orEmpty(doc.Events),
		Positions:  orEmpty(doc.Positions),
	}
}

// HashText is the SHA-256 of a text in lower-case hexadecimal digits.
func HashText(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// QuoteAt is the quote of a span of the document's text.
func (doc *Document) QuoteAt(s Span) Quote { return Quote{s, s.Of(doc.Text)} }

func entityRecords(doc *Document) []EntityRecord {
	at := make(map[string]int, len(doc.Entities))
	out := make([]EntityRecord, len(doc.Entities))
	for i, e := range doc.Entities {
		at[e.ID] = i
		out[i] = EntityRecord{ID: e.ID, Kind: e.Kind, Name: e.Name, NameEN: e.NameEN, Aliases: e.Aliases,
			Country: Optional(e.Country), Offices: e.Offices, Holds: e.Holds, Point: e.Point, Known: e.Known,
			Mentions: []MentionRecord{}}
	}
	for _, m := range doc.Mentions {
		if i, ok := at[m.Entity]; ok {
			out[i].Mentions = append(out[i].Mentions, MentionRecord{doc.QuoteAt(m.Span), m.By})
		}
	}
	return out
}

// distinctDates lists dates of the same words and value once, with their further places.
func distinctDates(dates []Date) []Date {
	out := make([]Date, 0, len(dates))
	at := map[string]int{}
	for _, d := range dates {
		key := d.Text + "\x00" + d.Value
		if i, ok := at[key]; ok {
			out[i].Again = append(out[i].Again, d.Span)
			continue
		}
		at[key] = len(out)
		out = append(out, d)
	}
	return out
}

func referenceRecords(doc *Document) []ReferenceRecord {
	out := make([]ReferenceRecord, len(doc.References))
	for i, r := range doc.References {
		out[i] = ReferenceRecord{doc.QuoteAt(r.Span), orEmpty(r.Refers), r.By}
	}
	return out
}

// orEmpty makes sure that JSON has an empty list and not null.
func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
