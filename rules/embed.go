// Package rules holds how events and positions are put into words, as YAML data; README.md beside this file describes the
// format.
package rules

import "embed"

// FS holds every rule file, in whatever folder it lies.
//
//go:embed *
var FS embed.FS
