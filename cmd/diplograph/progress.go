package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress shows on a terminal how far a batch has come; elsewhere it only passes messages on.
type progress struct {
	bar *progressbar.ProgressBar
	out io.Writer
}

func (x *extraction) progress() *progress {
	p := &progress{out: x.err}
	f, ok := x.err.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return p
	}
	size, known := x.reader.Size()
	if !known {
		size = -1
	}
	p.bar = newBar(x.err, size)
	return p
}

// newBar is a bar of bytes with their rate and, where the size is known, the time left; -1 is an unknown size.
func newBar(w io.Writer, size int64) *progressbar.ProgressBar {
	return progressbar.NewOptions64(size, progressbar.OptionSetWriter(w), progressbar.OptionShowBytes(true), progressbar.OptionShowCount(),
		progressbar.OptionSetWidth(20), progressbar.OptionSetDescription("reading"), progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100*time.Millisecond))
}

// step shows that so many bytes have been read, and with them so many articles.
func (p *progress) step(consumed int64, articles int) {
	if p.bar == nil {
		return
	}
	// The description is drawn with the bar, and that now and then only.
	if articles%progressEvery == 0 {
		p.bar.Describe(fmt.Sprintf("%d articles", articles))
	}
	_ = p.bar.Set64(consumed) // a bar that cannot be drawn must not stop the batch
}

// progressEvery is the number of articles after which their count is shown anew.
const progressEvery = 10

// say prints a message, above the bar if there is one.
func (p *progress) say(message string) {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
	fmt.Fprintln(p.out, message)
}

func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
