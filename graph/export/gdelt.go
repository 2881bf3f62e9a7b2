package export

import (
	"cmp"
	_ "embed"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
)

// writeGDELT writes events.export.CSV and mentions.CSV, which are separated by tabs and have no head, as GDELT's are.
func writeGDELT(dir string, w *Writer, g *graph.Graph) error {
	all := dyads(w, g)
	err := writeFile(filepath.Join(dir, "events.export.CSV"), func(out io.Writer) error {
		for i := range all {
			if err := tsv(out, gdeltEvent(&all[i])); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(dir, "mentions.CSV"), func(out io.Writer) error {
		for i := range all {
			for _, r := range all[i].reports {
				if err := tsv(out, gdeltMention(&all[i], r)); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

//go:embed data/fips.tsv
var fipsTable string

// gdeltEvent is a row of 61 columns. Tone, ethnic and religious codes, and the codes of GDELT's gazetteers below the state
// (ADM1, ADM2, GNS) are empty: we do not have them.
func gdeltEvent(d *dyad) []string {
	base := d.cameo[:min(3, len(d.cameo))]
	root := d.cameo[:min(2, len(d.cameo))]
	publishers, articles := map[string]bool{}, map[string]bool{}
	for _, r := range d.reports {
		publishers[cmp.Or(text(r.article.Props, "publisher"), r.article.ID)] = true
		articles[r.article.ID] = true
	}
	first := d.reports[0]
	rootEvent := "0"
	if first.sentence <= 2 { // the headline and the lead
		rootEvent = "1"
	}
	row := []string{number(d.id), compact(d.day), month(d.day), year(d.day), fraction(d.day)}
	row = append(row, gdeltActor(d.source)...)
	row = append(row, gdeltActor(d.target)...)
	row = append(row, rootEvent, d.cameo, base, root, quadClass(root), figure(d.goldstein),
		strconv.Itoa(len(d.reports)), strconv.Itoa(len(publishers)), strconv.Itoa(len(articles)), "")
	row = append(row, gdeltState(d.source.country, d.source.name)...)
	row = append(row, gdeltState(d.target.country, d.target.name)...)
	row = append(row, gdeltPlace(d)...)
	return append(row, stamp(first.published), cmp.Or(first.url, first.article.ID))
}

// gdeltActor are the ten columns of an actor. CAMEO's codes of states are those of ISO 3166-1 but for a few.
func gdeltActor(p party) []string {
	kind := sector(p)
	code, group := p.country, ""
	if kind == "GOV" {
		code += "GOV"
	}
	if kind == "IGO" {
		code = "IGO"
	}
	return []string{code, strings.ToUpper(p.name), p.country, group, "", "", "", kind, "", ""}
}

// fips is the code of a state in FIPS 10-4, by its alpha-3 code.
func fips(alpha3 string) string {
	_, rest, found := strings.Cut(fipsTable, "\n"+alpha3+"\t")
	if !found || alpha3 == "" {
		return ""
	}
	code, _, _ := strings.Cut(rest, "\n")
	return code
}

// gdeltState are the eight columns of a place that is a whole state: GDELT has the state's code for the administrative unit
// and the feature, too. An actor is placed in its state; what belongs to no state has no place.
func gdeltState(alpha3, name string) []string {
	code := fips(alpha3)
	if code == "" {
		return make([]string, 8)
	}
	return []string{"1", name, code, code, "", "", "", code}
}

// gdeltPlace are the eight columns of the place of the action: a state, a city of the United States, or one elsewhere.
func gdeltPlace(d *dyad) []string {
	lat, long := d.coordinates()
	switch {
	case d.place == nil:
		return make([]string, 8)
	case d.place.Label == "Country":
		return gdeltState(d.placeState, d.placeName())
	case d.placeState == "USA":
		return []string{"3", d.placeName(), "US", "", "", lat, long, ""}
	}
	return []string{"4", d.placeName(), fips(d.placeState), "", "", lat, long, ""}
}

// gdeltMention is a row of 16 columns.
func gdeltMention(d *dyad, r report) []string {
	confidence, _ := r.props["confidence"].(float64)
	start, _ := r.props["start"].(int64)
	return []string{number(d.id), stamp(cmpDay(d.day, r.published)), stamp(r.published), "1", text(r.article.Props, "publisher"), cmp.Or(r.url, r.article.ID),
		strconv.Itoa(r.sentence), "-1", "-1", strconv.FormatInt(start, 10), "1", strconv.Itoa(int(confidence*10) * 10), strconv.Itoa(r.length), "", "srclc:zho;eng:diplograph", ""}
}

func cmpDay(a, b extract.Day) extract.Day {
	if a.IsZero() {
		return b
	}
	return a
}

// quadClass is GDELT's: verbal and material cooperation, verbal and material conflict.
func quadClass(root string) string {
	switch {
	case root <= "05":
		return "1"
	case root <= "09":
		return "2"
	case root <= "14":
		return "3"
	}
	return "4"
}

func compact(d extract.Day) string { return strings.ReplaceAll(day(d), "-", "") }

func month(d extract.Day) string { return compact(d)[:min(6, len(compact(d)))] }

func year(d extract.Day) string { return compact(d)[:min(4, len(compact(d)))] }

// fraction is the year and the part of it that has gone by, in GDELT's reckoning.
func fraction(d extract.Day) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%.4f", float64(d.Year)+float64(int(d.Month)*30+d.Day)/365)
}

// stamp is a day at midnight, YYYYMMDDHHMMSS.
func stamp(d extract.Day) string {
	if d.IsZero() {
		return ""
	}
	return compact(d) + "000000"
}
