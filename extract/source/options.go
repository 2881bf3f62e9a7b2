package source

import (
	"cmp"
	"io"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/source/neardup"
)

// Options say how to read. The zero Options are good for Chinese news.
type Options struct {
	// Zone is the IANA name of the time zone whose calendar days of publication are of; empty is Asia/Shanghai.
	Zone string
	// TrustUTC believes times that are stamped GMT (see package pubdate).
	TrustUTC bool
	// Languages are those to read, as BCP 47 tags by script: zh, ja, ko, or * for all; empty is zh.
	Languages []string
	// Fields says where records of JSON, JSON Lines, CSV and Parquet keep their parts; what is empty is found by usual names.
	Fields Fields
	Limits Limits
	// Boilerplate and Sites are paths of YAML files that add to what the program carries (packages clean, page).
	Boilerplate, Sites []string
	// Stdin is what the path - reads; nil is nothing to read.
	Stdin io.Reader
	// Done tells whether an earlier run dealt with an article: it is passed over without a word. Record is 0 when it is
	// asked about a whole file, before that is opened. Nil is no to all.
	Done func(extract.Source) bool
	// KeepDuplicates reads copies of an article as articles of their own (see package neardup).
	KeepDuplicates bool
	// Sketcher makes what copies of an article are recognised by: in it a caller says how traditional characters are folded
	// and who is named.
	Sketcher neardup.Sketcher
	// Window is how many articles are remembered to recognise copies of: 200,000. Each costs about a third of a kilobyte.
	Window int
	// Known are articles of earlier runs, whose copies are duplicates as well.
	Known []neardup.Article
	// Finished is called when a file has been read to its end, with the number of its articles. Nil is nobody to tell.
	Finished func(path string, records int)
}

// Limits bound what hostile input can cost. A zero is the default.
type Limits struct {
	// Article is the most bytes of one article, page or line, decompressed: 32 MiB.
	Article int64
	// Ratio is how many times larger than its compressed form a stream may become: 250. It is checked from Floor on.
	Ratio int64
	// Floor is how many bytes any stream may expand to: 256 MiB.
	Floor int64
	// Members is the most entries of one archive: 1,000,000.
	Members int
	// Depth is how many archives may lie in each other: 3.
	Depth int
	// Spool is the most bytes written to a temporary file where a format needs random access: 8 GiB.
	Spool int64
}

func (l Limits) withDefaults() Limits {
	l.Article = cmp.Or(l.Article, 32<<20)
	l.Ratio = cmp.Or(l.Ratio, 250)
	l.Floor = cmp.Or(l.Floor, 256<<20)
	l.Members = cmp.Or(l.Members, 1_000_000)
	l.Depth = cmp.Or(l.Depth, 3)
	l.Spool = cmp.Or(l.Spool, 8<<30)
	return l
}
