// Package decode turns the bytes of a Chinese text into UTF-8, whatever they claim to be.
//
// Pages of ministries and old archives are in GB2312, GBK, GB18030, Big5 or UTF-16, with and without a declaration, and
// the declaration is often wrong: a GBK page that was converted keeps its charset=gb2312. So the bytes decide first:
// a byte order mark, then validity as UTF-8. Only bytes that are neither are tried in the declared encoding and in the
// usual ones, and the reading that looks most like Chinese wins ([Detect]).
//
// What comes out of [Text] is always valid UTF-8 without byte order mark; a byte that means nothing becomes U+FFFD.
package decode
