package zh_test

import (
	"fmt"
	"time"

	"github.com/diplograph/diplograph/dictionaries"
	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/zh"
)

func ExampleDates_Read() {
	words, err := zh.LoadDateWords(dictionaries.FS, "datewords.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	fold, err := zh.NewFolder()
	if err != nil {
		fmt.Println(err)
		return
	}
	dates, err := zh.NewDates(words, fold)
	if err != nil {
		fmt.Println(err)
		return
	}
	written := extract.Day{Year: 2022, Month: time.January, Day: 15}
	found, err := dates.Read("两国外长昨天下午会谈，次日发表联合声明；下一轮对话将于5月10日至12日举行。", written)
	for _, d := range found {
		fmt.Println(d.Text, d.Value, d.Basis)
	}
	fmt.Println(err)
	// Output:
	// 昨天下午 2022-01-14 relative
	// 次日 2022-01-15 relative
	// 5月10日至12日 2022-05-10/2022-05-12 published
	// <nil>
}
