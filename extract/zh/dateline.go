package zh

// mostDateline is how many items a dateline has at most before its last word, and a byline behind it.
const mostDateline, mostByline = 12, 24

// dateline is the number of items with which a report says where and from whom it is: 新华社北京1月8日电(记者甲),
// 本报伦敦1月8日电记者乙报道：. 0 for none. Whoever is named in it does nothing of what is told.
func dateline(items []Item) int {
	for i := 1; i < min(len(items), mostDateline); i++ {
		switch items[i].Text {
		case "电", "讯", "日电", "日讯":
			before := items[i-1]
			if before.Kind == DateItem || before.Kind == PlaceItem || before.Text == "本报" || before.Text == "消息" {
				return byline(items, i+1)
			}
		}
	}
	return byline(items, 0)
}

// byline is the position behind the name of the reporter that begins at item i, or i: (记者甲), 记者乙报道：.
func byline(items []Item, i int) int {
	if i >= len(items) {
		return i
	}
	open := items[i].Text == "(" || items[i].Text == "（"
	if open && (i+1 >= len(items) || !reporter(items[i+1].Text)) || !open && !reporter(items[i].Text) {
		return i
	}
	for j := i + 1; j < min(len(items), i+mostByline); j++ {
		switch items[j].Text {
		case ")", "）":
			if open {
				return j + 1
			}
		case "：", ":":
			return j + 1
		case "，", "。":
			return i
		}
	}
	return i
}

// reporter tells whether a word names whoever reports.
func reporter(word string) bool {
	switch word {
	case "记者", "特派记者", "通讯员", "本报记者", "本台记者", "特约记者", "实习记者":
		return true
	}
	return false
}

// DatelinePlace is the mention of the place from which a report is, -1 where the sentence has no dateline or that of a message
// from elsewhere: 新华社北京1月8日电 安曼消息.
func (s *Sentence) DatelinePlace() int {
	if len(s.Clauses) == 0 || !s.Clauses[0].from {
		return -1
	}
	place := -1
	for _, it := range s.Items[:min(len(s.Items), s.Clauses[0].To+2)] {
		switch {
		case it.Kind == PlaceItem && place < 0:
			place = it.Ref
		case it.Text == "消息":
			return -1
		}
	}
	return place
}
