package main

import (
	"fmt"
	"io"
	"os"

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
	p.bar = progressbar.NewOptions64(size, progressbar.OptionSetWriter(x.err), progressbar.OptionShowBytes(true),
		progressbar.OptionSetDescription("reading"), progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100e6))
	return p
}

// step shows that so many bytes have been read.
func (p *progress) step(consumed int64) {
	if p.bar != nil {
		_ = p.bar.Set64(consumed) // a bar that cannot be drawn must not stop the batch
	}
}

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
