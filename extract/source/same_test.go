package source_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go"
	"golang.org/x/net/html/charset"

	"github.com/diplograph/diplograph/extract/source"
)

// The article that every file of TestSame holds. Its characters are the same in simplified and traditional writing, so
// that every encoding can hold it.
const (
	sameTitle = "中外代表在北京交流"
	sameDay   = "2022-01-15"
)

var sameText = []string{"中方代表15日在北京同外方代表交流，一致同意加快合作步伐。", "外方代表表示：“支持以和平方式解除分歧。”"}

func samePage(charset string) string {
	return fmt.Sprintf(`<!DOCTYPE html>
<html><head><meta charset="%s"><title>%s_新闻网</title><meta name="PubDate" content="2022-01-15 10:20"></head>
<body><div class="nav"><a href="/">首页</a></div><h1>%s</h1><div class="article-content"><p>　　%s</p>
<p style="text-align:center"><img src="a.jpg"></p>
<p>%s</p></div></body></html>`, charset, sameTitle, sameTitle, sameText[0], sameText[1])
}

func sameHTML() string { return "<p>" + strings.Join(sameText, "</p><p>") + "</p>" }

// inEncoding writes s in an encoding; mark is put before it.
func inEncoding(t testing.TB, label, mark, s string) string {
	t.Helper()
	enc, _ := charset.Lookup(label)
	out, err := enc.NewEncoder().String(s)
	if err != nil {
		t.Fatalf("%s: %v", label, err)
	}
	return mark + out
}

func toJSON(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// sameFiles is the article in all formats, encodings and wrappings, by file name.
func sameFiles(t testing.TB) map[string]string {
	record := map[string]any{"title": sameTitle, "published": sameDay, "text": strings.Join(sameText, "\n")}
	text := "title: " + sameTitle + "\npublished: " + sameDay + "\n\n" + strings.Join(sameText, "\n") + "\n"
	rss := `<?xml version="1.0" encoding="%s"?><rss version="2.0"><channel><title>x</title><item><title>` + sameTitle + `</title><pubDate>Sat, 15 Jan 2022 02:20:00 GMT</pubDate><description><![CDATA[` + sameHTML() + `]]></description></item></channel></rss>`
	out := map[string]string{
		"page.html":                samePage("utf-8"),
		"page-bom.html":            "\ufeff" + samePage("utf-8"),
		"page-wrongly.html":        samePage("gb2312"),
		"page-gb2312.html":         inEncoding(t, "gb2312", "", samePage("gb2312")),
		"page-gbk-undeclared.html": inEncoding(t, "gbk", "", strings.ReplaceAll(samePage(""), `<meta charset="">`, "")),
		"page-gbk-as-utf8.html":    inEncoding(t, "gbk", "", samePage("utf-8")),
		"page-gb18030.html":        inEncoding(t, "gb18030", "", samePage("gb18030")),
		"page-big5.html":           inEncoding(t, "big5", "", samePage("big5")),
		"page-big5-as-gbk.html":    inEncoding(t, "big5", "", samePage("gbk")),
		"page-utf16le.html":        inEncoding(t, "utf-16le", "\xff\xfe", samePage("utf-16")),
		"page-utf16be.html":        inEncoding(t, "utf-16be", "\xfe\xff", samePage("utf-16")),
		"page.xhtml":               `<?xml version="1.0" encoding="utf-8"?>` + samePage("utf-8"),
		"page.mhtml":               "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte(samePage("utf-8"))) + "\r\n--b--\r\n",
		"post.md":                  "---\ntitle: '" + sameTitle + "'\ndate: " + sameDay + "\n---\n\n" + strings.Join(sameText, "\n\n") + "\n",
		"post-html.md":             "---\ntitle: '" + sameTitle + "'\ndate: Sat, 15 Jan 2022 19:00:00 GMT\n---\n<div>\n" + sameHTML() + "\n</div>\n",
		"post-toml.md":             "+++\ntitle = '" + sameTitle + "'\ndate = " + sameDay + "\n+++\n" + strings.Join(sameText, "\n\n") + "\n",
		"post-json.md":             "{\n  \"title\": \"" + sameTitle + "\",\n  \"date\": \"2022-01-15T10:20:00+08:00\",\n  \"tags\": [\"外交\"]\n}\n\n" + strings.Join(sameText, "\n\n") + "\n",
		"post-json":                "{\"title\": \"" + sameTitle + "\", \"params\": {\"date\": \"" + sameDay + "\"}}\r\n" + strings.Join(sameText, "\r\n\r\n") + "\r\n",
		"post-gbk.md":              inEncoding(t, "gbk", "", "---\ntitle: "+sameTitle+"\ndate: "+sameDay+"\n---\n"+strings.Join(sameText, "\n\n")),
		"text.txt":                 text,
		"text-crlf.txt":            strings.ReplaceAll(text, "\n", "\r\n"),
		"text-gbk.txt":             inEncoding(t, "gbk", "", text),
		"text-big5.txt":            inEncoding(t, "big5", "", text),
		"text-utf16.txt":           inEncoding(t, "utf-16le", "", text),
		"text-nul.txt":             strings.ReplaceAll(text, "北京", "北\x00京"),
		"text-zero-width.txt":      strings.ReplaceAll(text, "北京", "北\u200b京\ufeff"),
		"record.json":              toJSON(t, record),
		"record-pretty.json":       strings.ReplaceAll(toJSON(t, record), ",\"", ",\n  \""),
		"records.json":             "[" + toJSON(t, record) + "]",
		"records-gbk.json":         inEncoding(t, "gbk", "", "["+toJSON(t, record)+"]"),
		"record.jsonl":             toJSON(t, record) + "\n",
		"record-gbk.jsonl":         inEncoding(t, "gbk", "", toJSON(t, record)),
		"record-utf16.jsonl":       inEncoding(t, "utf-16le", "\xff\xfe", toJSON(t, record)+"\r\n"),
		"day.json":                 toJSON(t, map[string]any{"total": 1, "videoList": []any{map[string]any{"video_title": "[视频]" + sameTitle, "pub_date": "2022-01-15 19:07:02", "video_detail": map[string]any{"content": sameHTML()}}}}),
		"feed.json":                toJSON(t, map[string]any{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": []any{map[string]any{"id": "u:same", "title": sameTitle, "date_published": "2022-01-15T10:20:00+08:00", "content_html": sameHTML()}}}),
		"table.csv":                "title,date,text\r\n" + sameTitle + ",2022/1/15,\"" + strings.ReplaceAll(strings.Join(sameText, "\n"), `"`, `""`) + "\"\r\n",
		"table-gbk.csv":            inEncoding(t, "gbk", "", "标题,日期,正文\r\n"+sameTitle+",2022/1/15,\""+strings.Join(sameText, "\n")+"\"\r\n"),
		"table.tsv":                "title\tdate\thtml\n" + sameTitle + "\t20220115\t" + sameHTML() + "\n",
		"feed.rss":                 fmt.Sprintf(rss, "utf-8"),
		"feed-gbk.rss":             inEncoding(t, "gbk", "", fmt.Sprintf(rss, "gb2312")),
		"feed.atom":                `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>` + sameTitle + `</title><published>2022-01-15T10:20:00+08:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">` + sameHTML() + `</div></content></entry></feed>`,
		"feed.rdf":                 `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>x</title></channel><item><title>` + sameTitle + `</title><dc:date>2022-01-15T10:20:00+08:00</dc:date><description><![CDATA[` + sameHTML() + `]]></description></item></rdf:RDF>`,
		"pages.warc":               sameWARC("text/html; charset=utf-8", samePage("utf-8")),
		"pages-gbk.warc":           sameWARC("text/html; charset=utf-8", inEncoding(t, "gbk", "", samePage("gbk"))),
		"pages-gzip.warc":          sameWARC("text/html\r\nContent-Encoding: gzip", gzipped(t, samePage("utf-8"))),
		"pages-chunked.warc":       sameWARC("text/html\r\nTransfer-Encoding: chunked", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(samePage("utf-8")), samePage("utf-8"))),
		"pages-unchunked.warc":     sameWARC("text/html\r\nTransfer-Encoding: chunked", samePage("utf-8")),
		"table.parquet":            sameParquet(t),
		"all.zip":                  zipped(t, map[string]string{"news/text.txt": text}),
		"all.tar":                  tarred(t, map[string]string{"news/page.html": samePage("utf-8")}),
	}
	out["page.html.gz"] = gzipped(t, samePage("utf-8"))
	out["record.jsonl.gz"] = gzipped(t, out["record.jsonl"])
	out["pages.warc.gz"] = gzipped(t, "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n") + gzipped(t, out["pages.warc"])
	out["record.jsonl.zst"] = zstded(t, out["record.jsonl"])
	out["text.txt.bz2"] = sameBzip2(t)
	out["all.tar.gz"] = gzipped(t, out["all.tar"])
	out["table.parquet.gz"] = gzipped(t, out["table.parquet"])
	out["nested.zip"] = zipped(t, map[string]string{"inner.tar.gz": out["all.tar.gz"]})
	return out
}

func sameWARC(contentType, body string) string {
	response := "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\n\r\n" + body
	return warcRecord("request", "https://x.test/", "application/http; msgtype=request", "GET / HTTP/1.1\r\nHost: x.test\r\n\r\n") +
		warcRecord("response", "", "application/http; msgtype=response", response)
}

func warcRecord(kind, address, contentType, block string) string {
	target := ""
	if address != "" {
		target = "WARC-Target-URI: " + address + "\r\n"
	}
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:5d2c8f3e-0000-4000-8000-000000000000>\r\nWARC-Date: 2022-01-16T00:00:00Z\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, target, contentType, len(block), block)
}

func gzipped(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func zstded(t testing.TB, s string) string {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(w.EncodeAll([]byte(s), nil))
}

// sameBzip2 was written by bzip2; the standard library only reads it.
func sameBzip2(t testing.TB) string {
	t.Helper()
	b, err := base64.StdEncoding.DecodeString(sameBzip2Base64)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func zipped(t testing.TB, members map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, s := range members {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(s)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func tarred(t testing.TB, members map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for name, s := range members {
		if err := w.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(s)), Typeflag: tar.TypeReg}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(s)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func sameParquet(t testing.TB) string {
	t.Helper()
	type row struct {
		Title      string    `parquet:"title"`
		Day        time.Time `parquet:"date,timestamp(millisecond)"`
		Paragraphs []string  `parquet:"text,list"`
		Vector     []float32 `parquet:"vector"`
	}
	var b bytes.Buffer
	rows := []row{{sameTitle, time.Date(2022, 1, 15, 2, 20, 0, 0, time.UTC), sameText, []float32{1, 2}}}
	if err := parquet.Write(&b, rows, parquet.Compression(&parquet.Zstd)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSame(t *testing.T) {
	content := sameFiles(t)
	dir := files(t, content)
	want := []string{sameTitle, sameDay, sameTitle + "\n" + strings.Join(sameText, "\n")}
	for name := range content {
		t.Run(name, func(t *testing.T) {
			docs, errs := read(t, source.Options{}, filepath.Join(dir, name))
			if len(docs) != 1 || len(errs) != 0 {
				t.Fatalf("%s holds\n%s\nwant one article", name, show(docs, errs))
			}
			got := []string{docs[0].Title, docs[0].Published, docs[0].Text}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
		})
	}
}

const sameBzip2Base64 = "QlpoOTFBWSZTWXALJDcAABBZ+QAQQAJyEBZkTgB11NW2bs6Ofp/goACJEVP0mpofqjJjT1QAeoAAA0DRtGoNEIg0AA9Q0ANAD1D0gGNQ6rO4ZARVkEjc5XTTB58xihjQYKgjETlCUJJFjfCZc7NBqMfExHnSojN4gwjgDnnhBIeykQkAjfJzJR7f6z09xGDKacLAWGzNUHFW8AIAWZD8pCDR6biuwsil7LFcVT9TaYvtUGE2okcVl8bDEULdgBs6aIQe2NpIFQnm/i7kinChIOAWSG4="
