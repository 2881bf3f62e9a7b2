package standard

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAgreementFields reads what agreements are about and when they reached their stages.
func TestAgreementFields(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"法国总统马克龙2023年9月12日同比利时首相德克罗举行会谈。会谈后，两国签署了渔业、海关和基础设施建设等领域多项合作文件。", "渔业,海关,基础设施建设 signed 2023-09-12"},
		{"2023年9月12日，法国和比利时签署能源合作协定。", "能源合作 signed 2023-09-12"},
		{"2023年9月12日，法国和比利时签署边界条约。", " signed 2023-09-12"},
		{"法国希望同比利时签署农业领域合作协议。", "农业"},
	} {
		var got []string
		for _, a := range read(t, c.text).Agreements {
			got = append(got, strings.Join(a.Fields, ","))
			for _, d := range a.Dates {
				got = append(got, fmt.Sprintf("%s %s", d.Stage, d.Date))
			}
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: -want +got\n%s", c.text, diff)
		}
	}
}
