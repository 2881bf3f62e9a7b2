package source_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"
	"github.com/parquet-go/parquet-go/deprecated"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"

	"github.com/diplograph/diplograph/extract/source"
)

// parquetFile is a Parquet file of one column of texts, written by hand so that it can tell lies.
type parquetFile struct {
	codec      format.CompressionCodec
	repetition format.FieldRepetitionType
	rows       int64
	// pages are headers, each with its page.
	pages string
	// footer alters what is told of the file.
	footer func(*format.FileMetaData)
}

const billions = 1<<31 - 1

func (p parquetFile) bytes(t testing.TB) string {
	t.Helper()
	name := []string{"text"}
	meta := format.FileMetaData{Version: 2, NumRows: p.rows, Schema: thrift.Slice[format.SchemaElement]{
		{Name: "root", NumChildren: thrift.New[int32](1)},
		{Name: "text", Type: thrift.New(format.ByteArray), RepetitionType: thrift.New(p.repetition), ConvertedType: thrift.New(deprecated.UTF8)},
	}, RowGroups: thrift.Slice[format.RowGroup]{{NumRows: p.rows, Columns: thrift.Slice[format.ColumnChunk]{{MetaData: format.ColumnMetaData{
		Type: format.ByteArray, Encoding: thrift.Slice[format.Encoding]{format.Plain}, PathInSchema: name, Codec: p.codec,
		NumValues: p.rows, TotalCompressedSize: int64(len(p.pages)), DataPageOffset: 4,
	}}}}}}
	if p.footer != nil {
		p.footer(&meta)
	}
	return "PAR1" + p.pages + withLength(marshalled(t, meta))
}

// withLength ends a file with a footer.
func withLength(footer string) string {
	return footer + string(binary.LittleEndian.AppendUint32(nil, uint32(len(footer)))) + "PAR1"
}

func marshalled(t testing.TB, v any) string {
	t.Helper()
	b, err := thrift.Marshal(new(thrift.CompactProtocol), v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// dataPage is a page with its header, which claims to unpack to size bytes with a number of values.
func dataPage(t testing.TB, e format.Encoding, values, size int32, page string) string {
	t.Helper()
	return marshalled(t, format.PageHeader{Type: format.DataPage, UncompressedPageSize: size, CompressedPageSize: int32(len(page)),
		DataPageHeader: thrift.New(format.DataPageHeader{NumValues: values, Encoding: e, DefinitionLevelEncoding: format.RLE, RepetitionLevelEncoding: format.RLE})}) + page
}

// dictionaryPage is a page with the texts that others tell by number.
func dictionaryPage(t testing.TB, values int32, page string) string {
	t.Helper()
	return marshalled(t, format.PageHeader{Type: format.DictionaryPage, UncompressedPageSize: int32(len(page)), CompressedPageSize: int32(len(page)),
		DictionaryPageHeader: thrift.New(format.DictionaryPageHeader{NumValues: values, Encoding: format.Plain})}) + page
}

// plain is a text as pages hold it.
func plain(text string) string {
	return string(binary.LittleEndian.AppendUint32(nil, uint32(len(text)))) + text
}

// runOf is n times the value of one byte.
func runOf(n int, value byte) string {
	return string(append(binary.AppendUvarint(nil, uint64(n)<<1), value))
}

// numbers are n equal differences in the encoding DELTA_BINARY_PACKED, which need no bits.
func numbers(n int, first, difference int64) string {
	b := []byte{0x80, 0x01, 4} // blocks of 128 values in 4 parts
	b = binary.AppendVarint(binary.AppendUvarint(b, uint64(n)), first)
	for left := n - 1; left > 0; left -= 128 {
		b = append(binary.AppendVarint(b, difference), 0, 0, 0, 0)
	}
	return string(b)
}

// hostileParquet are files of few bytes that declare gigabytes.
func hostileParquet(t testing.TB) map[string]struct{ file, want string } {
	one := plain("外长发言。")
	page := dataPage(t, format.Plain, 1, int32(len(one)), one)
	statistics := dataPage(t, format.Plain, 1, 1, "")
	statistics = statistics[:len(statistics)-len("\x1c6\x00\x00\x00\x00")] + "\x1c\x18\xff\xff\xff\xff\x07" // a greatest value of two gigabytes
	bigList := "\x15\x04\x19\xfc\xff\xff\xff\xff\x07"                                                       // the second field is a list of two billion structures
	optional := func(levels string) string { return plain(levels) + one }
	return map[string]struct{ file, want string }{
		"header with a long text":       {parquetFile{rows: 1, pages: statistics}.bytes(t), "column text of row group 0: the page at 4: the header: cut off before its end"},
		"page that claims to be long":   {parquetFile{rows: 1, codec: format.Zstd, pages: dataPage(t, format.Plain, 1, billions, one)}.bytes(t), "2147483647 bytes are larger than the limit"},
		"page of many values":           {parquetFile{rows: 1, pages: dataPage(t, format.Plain, billions, int32(len(one)), one)}.bytes(t), "2147483647 values are more than the limit"},
		"page longer than the column":   {parquetFile{rows: 1, pages: page[:len(page)-3]}.bytes(t), "cut off before its end"},
		"column longer than the file":   {parquetFile{rows: 1, pages: page, footer: func(m *format.FileMetaData) { m.RowGroups[0].Columns[0].MetaData.TotalCompressedSize = 1 << 40 }}.bytes(t), "a column of 1099511627776 bytes at 4 in a file of"},
		"column before the file":        {parquetFile{rows: 1, pages: page, footer: func(m *format.FileMetaData) { m.RowGroups[0].Columns[0].MetaData.DictionaryPageOffset = -9 }}.bytes(t), "a column of 40 bytes at -9 in a file of"},
		"run of levels":                 {parquetFile{rows: 1, repetition: format.Optional, pages: dataPage(t, format.Plain, 1, 99, optional(runOf(1<<29, 1)))}.bytes(t), "a run of values beyond the 1 of the page"},
		"run of indices":                {parquetFile{rows: 1, pages: dictionaryPage(t, 1, one) + dataPage(t, format.RLEDictionary, 1, 99, "\x01"+runOf(1<<29, 0))}.bytes(t), "a run of values beyond the 1 of the page"},
		"packed indices of no bits":     {parquetFile{rows: 1, pages: dictionaryPage(t, 1, one) + dataPage(t, format.RLEDictionary, 1, 99, "\x00\xff\xff\xff\x7f")}.bytes(t), "a run of values beyond the 1 of the page"},
		"dictionary of many values":     {parquetFile{rows: 1, pages: dictionaryPage(t, billions, one) + page}.bytes(t), "2147483647 values are more than the limit"},
		"dictionary in an odd encoding": {parquetFile{rows: 1, pages: strings.Replace(dictionaryPage(t, 1, one), "\x15\x00\x00\x00", "\x15\x0a\x00\x00", 1) + page}.bytes(t), "a dictionary in the encoding DELTA_BINARY_PACKED"},
		"lengths of many texts":         {parquetFile{rows: 1, pages: dataPage(t, format.DeltaLengthByteArray, 1, 99, "\x80\x01\x04\xff\xff\xff\xff\x07\x00")}.bytes(t), "2147483647 encoded values beyond the 1 of the page"},
		"texts that begin alike":        {parquetFile{rows: 9000, pages: dataPage(t, format.DeltaByteArray, 9000, 99, numbers(9000, 0, 1)+numbers(9000, 1, 0)+strings.Repeat("x", 9000))}.bytes(t), "texts of 40504500 bytes are larger than the limit"},
		"snappy that claims to be long": {parquetFile{rows: 1, codec: format.Snappy, pages: dataPage(t, format.Plain, 1, 99, "\xff\xff\xff\xff\x0f"+one)}.bytes(t), "bytes in SNAPPY do not unpack to the 99 declared: there is more"},
		"gzip that is longer":           {parquetFile{rows: 1, codec: format.Gzip, pages: dataPage(t, format.Plain, 1, 99, gzipped(t, strings.Repeat(" ", 100)))}.bytes(t), "bytes in GZIP do not unpack to the 99 declared: there is more"},
		"junk called LZ4":               {parquetFile{rows: 1, codec: format.Lz4Raw, pages: dataPage(t, format.Plain, 1, 99, "\xff\xff\xff\xff")}.bytes(t), "bytes in LZ4_RAW do not unpack to the 99 declared"},
		"footer longer than the file":   {"PAR1" + page + "\xff\xff\xff\xffPAR1", "a footer of 4294967295 bytes in a file of"},
		"footer with a long list":       {"PAR1" + withLength(bigList), "the footer: cut off before its end"},
		"footer of many structures":     {"PAR1" + withLength("\x15\x04\x19\xfc\x80\x80\x04"+strings.Repeat("\x00", 1<<16)), "the footer: lists too long for the limit"},
		"footer nested deeply":          {"PAR1" + withLength(strings.Repeat("\x1c", 1<<16)), "the footer: nested too deep"},
		"columns nested deeply":         {parquetFile{rows: 1, pages: page, footer: nestedColumns}.bytes(t), "columns nested more than 64 deep"},
		"many columns in many groups":   {parquetFile{pages: page, footer: manyColumns}.bytes(t), "columns in 300 row groups are too many for the limit"},
		"rows of nothing":               {parquetFile{rows: 1 << 40, repetition: format.Optional, pages: dataPage(t, format.Plain, 1000, 99, plain(runOf(1000, 0)))}.bytes(t), "the footer tells of more rows (1099511627776) than"},
		"a list of the same long text":  {parquetFile{rows: 1, repetition: format.Repeated, pages: sameTexts(t, 1000, plain(runOf(1, 0)+runOf(999, 1))+plain(runOf(1000, 1)))}.bytes(t), "a.parquet:1: larger than the limit for one article (1048576 bytes)"},
		"many rows of the same text":    {parquetFile{rows: 1000, pages: sameTexts(t, 1000, "")}.bytes(t), "decompression bomb: more than 100 times larger than compressed"},
	}
}

func nestedColumns(m *format.FileMetaData) {
	leaf := m.Schema[1]
	m.Schema = nil
	for range 2000 {
		m.Schema = append(m.Schema, format.SchemaElement{Name: "a", NumChildren: thrift.New[int32](1)})
	}
	m.Schema = append(m.Schema, leaf)
}

func manyColumns(m *format.FileMetaData) {
	leaf := m.Schema[1]
	m.Schema = m.Schema[:1]
	m.Schema[0].NumChildren = thrift.New[int32](2000)
	for range 2000 {
		m.Schema = append(m.Schema, leaf)
	}
	group := format.RowGroup{Columns: nil}
	m.RowGroups = nil
	for range 300 {
		m.RowGroups = append(m.RowGroups, group)
	}
}

// sameTexts are pages whose values are all the one long text of the dictionary.
func sameTexts(t testing.TB, values int, levels string) string {
	t.Helper()
	return dictionaryPage(t, 1, plain(strings.Repeat("外长发言。", 1000))) + dataPage(t, format.RLEDictionary, int32(values), 99, levels+"\x01"+runOf(values, 0))
}

// TestHostileParquet measures what is allocated: the library makes room for what a file declares before it looks.
func TestHostileParquet(t *testing.T) {
	for name, tt := range hostileParquet(t) {
		t.Run(name, func(t *testing.T) {
			dir := files(t, map[string]string{"a.parquet": tt.file})
			before := allocated()
			got := show(read(t, source.Options{Limits: small}, filepath.Join(dir, "a.parquet")))
			if took := allocated() - before; took > 64<<20 {
				t.Errorf("%d bytes of file took %d MiB of memory", len(tt.file), took>>20)
			}
			if !strings.Contains(got, tt.want) {
				t.Errorf("got\n%.600s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// allocated is how many bytes were ever allocated.
func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

// parquetRow has a column in each encoding of texts that writers use, and lists and absent values between them.
type parquetRow struct {
	ID       string   `parquet:"id,delta"`
	Title    string   `parquet:"title,dict"`
	URL      *string  `parquet:"url,optional,dict"`
	Day      int32    `parquet:"date,date"`
	Source   string   `parquet:"publisher,plain"`
	Sections []string `parquet:"text,list"`
}

// TestParquetWritten reads files as writers make them, with each compression and both kinds of pages: nothing good is refused.
func TestParquetWritten(t *testing.T) {
	rows := make([]parquetRow, 3000)
	for i := range rows {
		n := strconv.Itoa(i)
		rows[i] = parquetRow{ID: "x/" + n, Title: "会谈", Day: 19007, Source: "某网", Sections: []string{"外长第" + n + "次出席会议。", "外长发言。"}}
		if i%7 == 0 {
			rows[i].URL = &rows[i].ID
		}
	}
	for _, codec := range []compress.Codec{&parquet.Uncompressed, &parquet.Snappy, &parquet.Gzip, &parquet.Brotli, &parquet.Zstd, &parquet.Lz4Raw} {
		for version := 1; version <= 2; version++ {
			t.Run(fmt.Sprint(codec, version), func(t *testing.T) {
				var b bytes.Buffer
				if err := parquet.Write(&b, rows, parquet.Compression(codec), parquet.DataPageVersion(version), parquet.PageBufferSize(20_000), parquet.MaxRowsPerRowGroup(1000)); err != nil {
					t.Fatal(err)
				}
				docs, errs := read(t, source.Options{Limits: small, KeepDuplicates: true}, files(t, map[string]string{"a.parquet": b.String()}))
				if len(docs) != len(rows) || len(errs) > 0 {
					t.Fatalf("%d articles and the errors %.300v, want %d articles", len(docs), errs, len(rows))
				}
				got, want := docs[2995], "x/2995 会谈 某网 2022-01-15 会谈\n外长第2995次出席会议。\n外长发言。"
				if show := strings.Join([]string{got.ID, got.Title, got.Publisher, got.Published, got.Text}, " "); show != want {
					t.Errorf("got %s, want %s", show, want)
				}
			})
		}
	}
}
