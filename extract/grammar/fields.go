package grammar

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

// dates are the earliest dates of an agreement's stages, by the acts that happened and have one, in order of time.
func (r *docReader) dates(agreement string) []extract.StageDate {
	var out []extract.StageDate
	for i := range r.doc.Events {
		ev := &r.doc.Events[i]
		if string(ev.Agreement) != agreement || ev.Status != extract.Happened || ev.Date == "" || ev.Stage == "" {
			continue
		}
		d := extract.StageDate{Stage: string(ev.Stage), Date: string(ev.Date)}
		switch j := slices.IndexFunc(out, func(o extract.StageDate) bool { return o.Stage == d.Stage }); {
		case j < 0:
			out = append(out, d)
		case d.Date < out[j].Date:
			out[j] = d
		}
	}
	slices.SortStableFunc(out, func(a, b extract.StageDate) int { return cmp.Compare(a.Date, b.Date) })
	return out
}

// fields are the fields of cooperation named with an agreement: the topics within its name, and the list before it that ends with
// 领域 or 方面.
//
//	签署了科技、海关等领域多项合作文件   → 科技, 海关
func (r *docReader) fields(a extract.Agreement) []string {
	var out []string
	for _, m := range a.Mentions {
		for _, t := range r.doc.MentionsIn(m.Span) {
			if w := t.Span.Of(r.doc.Text); t.Kind == extract.Topic && w != "新闻" { // 新闻公报 is not about the press
				out = addAll(out, []string{w})
			}
		}
		v := r.doc.View.Folded(m.Span)
		i := slices.IndexFunc(r.sentences, func(s *zh.Sentence) bool { return s.Span.Contains(v) })
		if i >= 0 {
			out = addAll(out, r.fieldsBefore(r.sentences[i], r.sentences[i].ItemAt(v.Start)))
		}
	}
	return out
}

// beforeName is how many items may stand between 领域 and the name: 领域的多项双边….
const beforeName = 4

// fieldsBefore reads the list of fields that ends before item i.
func (r *docReader) fieldsBefore(s *zh.Sentence, i int) []string {
	end := -1
	for j := i - 1; j >= max(0, i-beforeName); j-- {
		if t := s.Items[j].Text; t == "领域" || t == "方面" {
			end = j
			break
		} else if s.Items[j].Kind == zh.PunctItem && t != "《" && t != "“" {
			return nil
		}
	}
	var out []string
	for j := end - 1; j >= 0; {
		if t := s.Items[j].Text; joins(t) || slices.Contains(vagueCounts, t) {
			j--
			continue
		}
		from := r.fieldStart(s, j)
		if from > j {
			break
		}
		if name := s.TextOf(from, j+1); utf8.RuneCountInString(name) > 1 {
			out = append(out, name)
		}
		if j = from - 1; j < 0 || !joins(s.Items[j].Text) {
			break
		}
	}
	slices.Reverse(out)
	return out
}

// vagueCounts stand between the last field and 领域: 海关等多个领域.
var vagueCounts = []string{"等", "多", "个", "多个", "各", "诸多"}

func joins(text string) bool {
	switch text {
	case "、", "和", "与", "及", "以及":
		return true
	}
	return false
}

// fieldStart is the first item of the field that ends with item j: nouns only, and no verb with which an act begins. It is past j
// where item j is no part of a field.
func (r *docReader) fieldStart(s *zh.Sentence, j int) int {
	from := j + 1
	for from > 0 && j-from < 3 {
		it := s.Items[from-1]
		noun := it.Kind == zh.TopicItem || it.Kind == zh.WordItem && (it.Tag == "" || slices.Contains([]string{"n", "vn", "nz", "j", "b", "l", "an", "nt", "i"}, it.Tag))
		if !noun || r.g.reader.Verbs[it.Text] && it.Kind == zh.WordItem && (from == 1 || !joins(s.Items[from-2].Text)) {
			break
		}
		from--
	}
	return from
}
