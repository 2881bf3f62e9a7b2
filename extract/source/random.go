package source

import (
	"fmt"
	"io"
	"os"
)

// random is the stream as bytes that can be read anywhere: the file itself where it is one on disk and not compressed,
// else a temporary copy. Done takes the copy away.
func (f *file) random(in *input) (r io.ReaderAt, size int64, done func(), err error) {
	if in.plain && f.disk != nil {
		info, err := f.disk.Stat()
		if err != nil {
			return nil, 0, nil, err
		}
		return f.disk, info.Size(), func() {}, nil
	}
	limit := f.reader.session.limits.Spool
	tmp, err := os.CreateTemp("", "diplograph-*")
	if err != nil {
		return nil, 0, nil, err
	}
	done = func() {
		tmp.Close()
		os.Remove(tmp.Name())
	}
	size, err = io.Copy(tmp, io.LimitReader(in, limit+1))
	if err == nil && size > limit {
		err = fmt.Errorf("larger than the limit for temporary files (%d bytes)", limit)
	}
	if err != nil {
		done()
		return nil, 0, nil, err
	}
	return tmp, size, done, nil
}
