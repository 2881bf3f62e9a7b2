// Command pile writes a pile of made-up articles of any size, to measure how reading it streams:
//
//	go run ./extract/source/internal/pile -format warc -size 1024 > pile.warc
//
// A WARC is shaped like a crawl of news sites: of ten responses four are Chinese articles in pages with navigation and
// lists of links, three English pages, two pictures and one a page that was not found; each comes with its request.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"os"
	"strings"
)

func main() {
	format := flag.String("format", "jsonl", "jsonl or warc")
	size := flag.Int64("size", 1024, "MiB to write")
	seed := flag.Uint64("seed", 1, "another seed gives other articles")
	flag.Parse()
	out := &counted{Writer: bufio.NewWriterSize(os.Stdout, 1<<20)}
	w := writer{out: out, random: rand.New(rand.NewPCG(*seed, 0))}
	for out.n < *size<<20 {
		switch *format {
		case "jsonl":
			w.line()
		case "warc":
			w.response()
		default:
			log.Fatalf("format %q is neither jsonl nor warc", *format)
		}
	}
	if err := out.Writer.Flush(); err != nil {
		log.Fatal(err)
	}
}

// counted counts what is written.
type counted struct {
	*bufio.Writer
	n int64
}

func (c *counted) Write(p []byte) (int, error) {
	n, err := c.Writer.Write(p)
	c.n += int64(n)
	return n, err
}

type writer struct {
	out    io.Writer
	random *rand.Rand
	n      int
}

// The words that sentences are made of.
var (
	states = strings.Fields("甲国 乙国 丙国 丁国 戊国 己国 庚国 辛国")
	who    = strings.Fields("总统 总理 外长 国防部长 议长 发言人 特使 大使 代表团团长 副总理")
	what   = strings.Fields("会见 会谈 通话 磋商 交换意见 签署协定 发表声明 出席会议 视察港口 参观展览 接受采访 举行晚宴")
	about  = strings.Fields("能源 农业 渔业 航运 铁路 港口 教育 卫生 旅游 关税 边界 气候 粮食 难民 选举 停火 制裁 援助")
	stance = strings.Fields("支持 反对 欢迎 关注 呼吁 同意 拒绝 重申 主张 敦促")
)

func (w *writer) one(words []string) string { return words[w.random.IntN(len(words))] }

func (w *writer) sentence() string {
	return fmt.Sprintf("%s%s%d日就%s问题同%s%s%s，%s在%s和%s领域的第%d项安排。", w.one(states), w.one(who), 1+w.random.IntN(28), w.one(about),
		w.one(states), w.one(who), w.one(what), w.one(stance), w.one(about), w.one(about), w.random.IntN(10_000))
}

func (w *writer) paragraphs() []string {
	out := make([]string, 3+w.random.IntN(8))
	for i := range out {
		for range 1 + w.random.IntN(4) {
			out[i] += w.sentence()
		}
	}
	return out
}

func (w *writer) title() string {
	w.n++
	return fmt.Sprintf("%s%s同%s%s%s %d", w.one(states), w.one(who), w.one(states), w.one(who), w.one(what), w.n)
}

func (w *writer) day() string {
	return fmt.Sprintf("20%02d-%02d-%02d", 12+w.random.IntN(12), 1+w.random.IntN(12), 1+w.random.IntN(28))
}

// line writes an article as a line of JSON; nothing in it needs escaping.
func (w *writer) line() {
	fmt.Fprintf(w.out, `{"title":"%s","published":"%s","text":"%s"}`+"\n", w.title(), w.day(), strings.Join(w.paragraphs(), `\n`))
}

// response writes a request and what came back.
func (w *writer) response() {
	w.record("request", "GET / HTTP/1.1\r\nHost: news.test\r\n\r\n")
	switch w.n++; {
	case w.n%10 < 4:
		w.record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"+w.page())
	case w.n%10 < 7:
		w.record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>Talks</title><body>"+strings.Repeat("<p>The ministers met and discussed the matter at length.</p>", 40)+"</body></html>")
	case w.n%10 < 9:
		w.record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n"+strings.Repeat("\xff\xd8\xff\xe0\x00JFIF", 3000))
	default:
		w.record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html><body>没有找到您要的页面。</body></html>")
	}
}

func (w *writer) page() string {
	var b strings.Builder
	title := w.title()
	fmt.Fprintf(&b, "<!DOCTYPE html><html><head><title>%s_新闻网</title><meta name=\"PubDate\" content=\"%s\"></head><body><div class=\"nav\">", title, w.day())
	for range 40 {
		fmt.Fprintf(&b, `<li><a href="/%d.html">%s%s</a></li>`, w.random.IntN(1e6), w.one(states), w.one(about))
	}
	fmt.Fprintf(&b, "</div><h1>%s</h1><div class=\"text\">", title)
	for _, p := range w.paragraphs() {
		fmt.Fprintf(&b, "<p>　　%s</p>\n", p)
	}
	b.WriteString(`</div><div class="side"><ul>`)
	for range 30 {
		fmt.Fprintf(&b, `<li><a href="/%d.html">%s</a></li>`, w.random.IntN(1e6), w.one(states)+w.one(who)+w.one(what))
	}
	b.WriteString("</ul></div><div class=\"footer\">版权所有</div></body></html>")
	return b.String()
}

func (w *writer) record(kind, block string) {
	fmt.Fprintf(w.out, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\nWARC-Date: 2022-01-16T00:00:00Z\r\nWARC-Target-URI: https://news.test/%d.html\r\nContent-Type: application/http; msgtype=%s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, w.n, w.n, kind, len(block), block)
}
