package pubdate

import (
	"path"
	"regexp"
	"strings"
	"time"

	"golang.org/x/text/width"
)

// inURLs is the ways an address names a day. A time may follow: 20220115132956.
var inURLs = []*regexp.Regexp{
	regexp.MustCompile(`(?:^|[^0-9])((?:19|20)\d{2})[-_/]?(0[1-9]|1[0-2])[-_/]?(0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6}|\d{9})?(?:[^0-9]|$)`),
	regexp.MustCompile(`[/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?:[/_.-]|$)`),
}

// yearInURL is a year in an address that names no day: /202201/content_17.htm.
var yearInURL = regexp.MustCompile(`[/_-]((?:19|20)\d{2})(?:[-/]?(?:0[1-9]|1[0-2]))?[/_-]`)

// inURL is the day that an address names.
func inURL(url string) (time.Time, bool) {
	for _, re := range inURLs {
		if m := re.FindStringSubmatch(url); m != nil {
			if d, ok := date(number(m[1]), number(m[2]), number(m[3])); ok {
				return d, true
			}
		}
	}
	return time.Time{}, false
}

// inNames is how generators of sites name the file of a post: 2022-01-15-visit.md. A day alone is as often that of the
// saving.
var inNames = regexp.MustCompile(`^((?:19|20)\d{2})-(\d{2})-(\d{2})[-_][^0-9]`)

// inName is the day that the name of a file begins with.
func inName(file string) (time.Time, bool) {
	m := inNames.FindStringSubmatch(path.Base(strings.ReplaceAll(file, `\`, "/")))
	if m == nil {
		return time.Time{}, false
	}
	return date(number(m[1]), number(m[2]), number(m[3]))
}

var (
	// datelines are a day with the words that make it one: 新华社北京1月15日电, 1月15日消息, 当地时间1月15日, 今天（1月15日）.
	datelines = []*regexp.Regexp{
		regexp.MustCompile(`(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:\([^()]{2,16}\))?(?:专?电|综合?[消讯]|消息|讯|报道|发布)`),
		regexp.MustCompile(`(?:当地时间|北京时间|今天|今日|今晨|本台)[ (,]*(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日`),
	}
	full = regexp.MustCompile(`((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日`)
)

// inText is the day of the dateline in the first three paragraphs.
func inText(e Evidence) (time.Time, bool) {
	head := width.Fold.String(numerals(strings.Join(e.Text[:min(len(e.Text), 3)], "\n")))
	for _, re := range datelines {
		m := re.FindStringSubmatch(head)
		if m == nil {
			continue
		}
		if m[1] != "" {
			return date(number(m[1]), number(m[2]), number(m[3]))
		}
		if d, ok := nearest(e, number(m[2]), number(m[3])); ok {
			return d, true
		}
	}
	return time.Time{}, false
}

// nearest completes a month and day with the year of the address, or else with the year that brings it closest to a
// full date in the text, half a year away at most.
func nearest(e Evidence, month, dayOf int) (time.Time, bool) {
	if m := yearInURL.FindStringSubmatch(e.URL); m != nil {
		return date(number(m[1]), month, dayOf)
	}
	best, found := time.Time{}, false
	gap := 183 * 24 * time.Hour
	for _, m := range full.FindAllStringSubmatch(width.Fold.String(numerals(strings.Join(e.Text, "\n"))), 20) {
		there, ok := date(number(m[1]), number(m[2]), number(m[3]))
		for y := there.Year() - 1; ok && y <= there.Year()+1; y++ {
			if d, ok := date(y, month, dayOf); ok && d.Sub(there).Abs() < gap {
				best, found, gap = d, true, d.Sub(there).Abs()
			}
		}
	}
	return best, found
}
