package source

import "unicode"

// frequentRunes are characters that make up some three quarters of any Chinese text, and the traditional forms of those that have one.
const frequentRunes = `的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价` +
	`這個國為時來們產後學經進電現實兩體機當業開還業關應無說對會過種發動於與長問題變條結解軍總設級圖統較將組見計別論運農幾區強幹戰則處隊給門規熱領東導壓爭濟階術極聯認權證轉單風帶場車務萬達積議聲報類離華確張馬節話況傳許廣記觀織裝衆書複復兒際驗連難礦備辦習響約勞團歷構稱準號維劃選標寫親養層狀廠識適屬圓調滿縣參紅細聽該鐵價`

// frequent is the set of these characters.
func frequent() map[rune]bool {
	set := map[rune]bool{}
	for _, r := range frequentRunes {
		set[r] = true
	}
	return set
}

// garbled tells whether a text of Chinese characters was decoded wrongly: hardly any character in it is one that Chinese uses
// much. UTF-8 read as GBK gives 涓浗澶氬, letters read as UTF-16 give 慧扲.
func garbled(text string, frequent map[rune]bool) bool {
	const enough, most, percent = 10, 400, 20
	han, common := 0, 0
	for _, r := range text {
		if han == most {
			break
		}
		if unicode.Is(unicode.Han, r) {
			han++
			if frequent[r] {
				common++
			}
		}
	}
	return han >= enough && common*100 < han*percent
}
