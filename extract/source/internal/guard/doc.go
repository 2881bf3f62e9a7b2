// Package guard looks a Parquet file through before a library reads it, and refuses what declares more than there is.
//
// The library believes what a file says of itself: that a header's text is two gigabytes long, that a list has a billion
// members, that twenty bytes unpack to four gigabytes, that one run holds half a billion values. It makes room for that
// first and finds out after. So [Footer] walks through the footer and [Chunk] through the pages of a column, with nothing
// made that is larger than what is there or than the limit, and only what they let pass is read.
package guard
