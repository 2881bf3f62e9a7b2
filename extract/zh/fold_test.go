package zh

import "testing"

func TestFoldString(t *testing.T) {
	f, err := NewFolder()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ in, want string }{
		{"外長１５日會見", "外长15日会见"},
		{"刚果（金）", "刚果(金)"},
		{"埃里亚斯•豪阿", "埃里亚斯·豪阿"},
		{"王毅，同", "王毅，同"},
		{"臺灣海峽", "台湾海峡"},
		{"敍利亞衞生部", "叙利亚卫生部"},
		{"著名學者", "著名学者"},
		{"Ｇ２０峰會", "G20峰会"},
	} {
		if got := f.String(c.in); got != c.want {
			t.Errorf("fold %q: got %q, want %q", c.in, got, c.want)
		}
	}
}

func BenchmarkNewFolder(b *testing.B) {
	for b.Loop() {
		if _, err := NewFolder(); err != nil {
			b.Fatal(err)
		}
	}
}
