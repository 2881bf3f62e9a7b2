package source

import (
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

func TestGarbled(t *testing.T) {
	const plain = "塞尔维亚总统武契奇3日在贝尔格莱德会见来访的匈牙利外长西雅尔多。"
	mojibake, err := simplifiedchinese.GB18030.NewDecoder().String(plain)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, text string
		want       bool
	}{
		{"plain", plain, false},
		{"headline of names", "武契奇会见西雅尔多和阿卜杜拉希扬", false},
		{"traditional", "中華民國外交部發言人表示，雙方將就經貿關係舉行會談。", false},
		{"UTF-8 read as GBK", mojibake, true},
		{"letters read as UTF-16", "慧扲条敂瑨獥潮整湩瑵敨眠牯摬挠浯敳慬瑳瑨湩獧", true},
		{"English", "The ministers met in Vienna.", false},
	} {
		if got := garbled(tt.text, frequent()); got != tt.want {
			t.Errorf("%s: garbled(%q) = %v, want %v", tt.name, tt.text, got, tt.want)
		}
	}
}
