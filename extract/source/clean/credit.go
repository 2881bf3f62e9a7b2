package clean

import "regexp"

// source is how a line under a headline names where an article is from; 图片来源 is of a picture.
var source = regexp.MustCompile(`(?:^|[^图片料频圖頻])(?:来源|來源|稿源|出处|出處)[:：][ 　]*([^ 　|｜:：，,。；;（(【\[]{2,20})`)

// Source is who a short line says an article is from, empty if nobody: 某某网 in 2022-01-15 13:32 来源：某某网 作者：张三.
func Source(line string) string {
	if m := source.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	return ""
}
