// Package browser is what people see of the graph in Neo4j Browser: a guide, saved queries and a style.
//
// guide.yaml is the guide, style.grass the style; the saved queries are the library of package graph. [New] reads them, and
// a [Content] writes the guide as HTML for the Browser that comes with Neo4j 5 and as AsciiDoc for the newer one.
// [Content.Handler] serves all of it with the headers that Browser asks for. It is meant for loopback only; whoever listens
// decides that (see the command browser).
//
// What Browser wants was learnt by trying 5.24: a guide has two slides or more, pictures are data URIs only, and a guide from
// another port is asked for with a preflight request.
package browser
