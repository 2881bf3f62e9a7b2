package export

import (
	"cmp"
	"io"
	"strings"

	"github.com/diplograph/diplograph/graph"
)

// polecatColumns are those of POLECAT's weekly files.
func polecatColumns() []string {
	return []string{"Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name", "Actor Country", "Actor COW",
		"Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW",
		"Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District",
		"Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People",
		"Story Organizations", "Story Locations", "Language", "Version"}
}

// writePOLECAT writes a row for each dyad. What we do not know, as COW numbers, GeoNames and Wikipedia ids, is empty; a
// state acts through its government.
func writePOLECAT(out io.Writer, w *Writer, g *graph.Graph) error {
	if err := tsv(out, polecatColumns()); err != nil {
		return err
	}
	for _, d := range dyads(w, g) {
		if d.plover == "" {
			continue
		}
		quad, score := plover(d.plover)
		lat, long := d.coordinates()
		first := d.reports[0]
		row := []string{d.id, day(d.day), d.plover, d.mode, score, quad, strings.Join(d.topics, ";"), d.source.name, d.source.country, "",
			sector(d.source), sector(d.source), "", d.source.id, "", d.target.name, d.target.country, "",
			sector(d.target), sector(d.target), "", d.target.id, "", d.placeName(), d.placeName(), "",
			"", d.placeState, lat, long, "", d.placeName(), "", cmp.Or(text(first.article.Props, "publisher"), first.article.ID), day(first.published), strings.Join(d.people, ";"),
			"", d.placeName(), "zho", "diplograph"}
		if err := tsv(out, row); err != nil {
			return err
		}
	}
	return nil
}

// sector is the role of a party in event data: a state acts through its government, other bodies are intergovernmental or
// of a kind that we do not know.
func sector(p party) string {
	switch {
	case strings.HasPrefix(p.id, "country/"):
		return "GOV"
	case strings.HasPrefix(p.id, "organization/") && p.country == "":
		return "IGO"
	}
	return ""
}
