// Package dictionaries holds the names the program knows, as YAML data; README.md beside this file describes the format.
package dictionaries

import "embed"

// FS holds every dictionary file, in whatever folder it lies: a file's key says what it holds.
//
//go:embed *
var FS embed.FS
