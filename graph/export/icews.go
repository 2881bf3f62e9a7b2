package export

import (
	"cmp"
	"io"
	"strconv"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
)

// icewsColumns are those of ICEWS.
func icewsColumns() []string {
	return []string{"Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name",
		"Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude"}
}

// writeICEWS writes a row for each dyad, with its first report. Event Text is the type and stage, or the stance; Intensity
// is the Goldstein value of the code.
func writeICEWS(out io.Writer, w *Writer, g *graph.Graph) error {
	if err := tsv(out, icewsColumns()); err != nil {
		return err
	}
	for _, d := range dyads(w, g) {
		lat, long := d.coordinates()
		first := d.reports[0]
		row := []string{number(d.id), day(d.day), d.source.name, icewsSector(d.source), d.source.country, d.kind, d.cameo, figure(d.goldstein), d.target.name,
			icewsSector(d.target), d.target.country, number(first.article.ID), strconv.Itoa(first.sentence), cmp.Or(text(first.article.Props, "publisher"), first.article.ID),
			d.placeName(), "", "", d.placeState, lat, long}
		if err := tsv(out, row); err != nil {
			return err
		}
	}
	return nil
}

func icewsSector(p party) string {
	switch sector(p) {
	case "GOV":
		return "Government"
	case "IGO":
		return "International Government Organization"
	}
	return ""
}

func day(d extract.Day) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func figure(v any) string {
	if v == nil {
		return ""
	}
	return plain(v)
}
