package export

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/diplograph/diplograph/graph"
)

// Format is a form of export.
type Format struct {
	Name, About string
	// Output is the name of the file or folder if none is given.
	Output string
	// file writes one file, folder several.
	file   func(out io.Writer, w *Writer, g *graph.Graph) error
	folder func(dir string, w *Writer, g *graph.Graph) error
}

// Formats are the forms there are.
func Formats() []Format {
	return []Format{
		{Name: "cypher", About: "a Cypher script, a statement a line, for cypher-shell", Output: "graph.cypher", file: writeCypher},
		{Name: "graphml", About: "GraphML, for yEd, igraph, NetworkX and others", Output: "graph.graphml", file: writeGraphML},
		{Name: "gexf", About: "GEXF 1.3, for Gephi; events have the days on which they were", Output: "graph.gexf", file: writeGEXF},
		{Name: "turtle", About: "RDF in Turtle, evidence as PROV", Output: "graph.ttl", file: writeTurtle},
		{Name: "parquet", About: "a folder with a Parquet table for each label and each type of relation", Output: "parquet", folder: writeParquet},
		{Name: "polecat", About: "a table of events with the columns of POLECAT's weekly files", Output: "polecat.tsv", file: writePOLECAT},
		{Name: "icews", About: "a table of events with the columns of ICEWS", Output: "icews.tsv", file: writeICEWS},
		{Name: "gdelt", About: "a folder with tables of events and mentions with the columns of GDELT 2.0", Output: "gdelt", folder: writeGDELT},
	}
}

// Find is the format of a name.
func Find(name string) (Format, bool) {
	all := Formats()
	i := slices.IndexFunc(all, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return all[i], true
}

// Writer keeps what batches report until it is closed. It belongs to one goroutine.
type Writer struct {
	format  Format
	out     string
	schema  *graph.Schema
	reports []graph.Report
	// sentences counts the sentences before a passage, by article and first byte; lengths are those of texts.
	sentences map[passage]int
	lengths   map[string]int
}

type passage struct {
	article string
	start   int64
}

// NewWriter begins an export into a file, or a folder where the format makes several; the format's own name for it if out
// is empty. The schema is [graph.NewSchema] if nil.
func NewWriter(f Format, out string, s *graph.Schema) (*Writer, error) {
	if s == nil {
		s = graph.NewSchema()
	}
	if out == "" {
		out = f.Output
	}
	if f.folder != nil {
		if err := os.MkdirAll(out, 0o755); err != nil {
			return nil, fmt.Errorf("export: %w", err)
		}
	}
	return &Writer{format: f, out: out, schema: s, sentences: map[passage]int{}, lengths: map[string]int{}}, nil
}

// Output is the name of the file or folder.
func (w *Writer) Output() string { return w.out }

// Write keeps what the articles of a batch report.
func (w *Writer) Write(ctx context.Context, b *graph.Batch) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	for i := range b.Reports {
		w.note(&b.Reports[i], b.Records[i].Text)
	}
	w.reports = append(w.reports, b.Reports...)
	return nil
}

// note keeps of a text what tables of events want to know.
func (w *Writer) note(r *graph.Report, text string) {
	id := r.Article.ID
	w.lengths[id] = len([]rune(text))
	for i := range r.Claims {
		start, _ := r.Claims[i].Says["start"].(int64)
		w.sentences[passage{id, start}] = sentence(text, int(start))
	}
}

// sentence is the number of the sentence that begins at a byte, counted from 1.
func sentence(text string, start int) int {
	n, open := 1, false
	for _, r := range text[:min(start, len(text))] {
		switch r {
		case '。', '！', '？', '\n':
			if open {
				n++
			}
			open = false
		default:
			open = true
		}
	}
	if open {
		n++
	}
	return n
}

// Close computes the graph and writes it. The counters say what the graph has.
func (w *Writer) Close() (graph.Counters, error) {
	g, err := graph.Settle(w.schema, w.reports)
	if err != nil {
		return graph.Counters{}, fmt.Errorf("export: %w", err)
	}
	if w.format.folder != nil {
		err = w.format.folder(w.out, w, g)
	} else {
		err = writeFile(w.out, func(out io.Writer) error { return w.format.file(out, w, g) })
	}
	if err != nil {
		return graph.Counters{}, fmt.Errorf("export %s: %w", w.format.Name, err)
	}
	return count(g), nil
}

func count(g *graph.Graph) graph.Counters {
	var n graph.Counters
	for i := range g.Nodes {
		n.NodesCreated++
		n.PropertiesSet += 1 + len(g.Nodes[i].Props)
		for _, e := range g.Nodes[i].Owned {
			n.RelationshipsCreated++
			n.PropertiesSet += len(e.Props)
		}
	}
	return n
}

// writeFile makes a file and its folder.
func writeFile(name string, write func(out io.Writer) error) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(f, 1<<16)
	return errors.Join(write(out), out.Flush(), f.Close())
}

// edges are all relations of a graph, in order of the nodes that own them.
func edges(g *graph.Graph) []graph.Edge {
	var out []graph.Edge
	for i := range g.Nodes {
		out = append(out, g.Nodes[i].Owned...)
	}
	return out
}
