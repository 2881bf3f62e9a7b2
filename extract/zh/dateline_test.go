package zh

import "testing"

func TestDateline(t *testing.T) {
	word, day, city := func(w string) Item { return Item{Text: w} }, Item{Kind: DateItem, Text: "5月3日"}, Item{Kind: PlaceItem, Text: "安曼"}
	for _, tc := range []struct {
		about string
		items []Item
		want  int
	}{
		{"新华社安曼5月3日电(记者甲)约旦…", []Item{word("新华社"), city, day, word("电"), word("("), word("记者"), word("甲"), word(")"), word("约旦")}, 8},
		{"本报安曼5月3日电记者甲报道：约旦…", []Item{word("本报"), city, day, word("电"), word("记者"), word("甲"), word("报道"), word("："), word("约旦")}, 8},
		{"(记者甲)约旦…", []Item{word("("), word("记者"), word("甲"), word(")"), word("约旦")}, 4},
		{"记者甲说，…", []Item{word("记者"), word("甲"), word("说"), word("，")}, 0},
		{"约旦国王5月3日致电…", []Item{word("约旦国王"), day, word("致电")}, 0},
	} {
		if got := dateline(tc.items); got != tc.want {
			t.Errorf("%s: dateline of %d items, want %d", tc.about, got, tc.want)
		}
	}
}
