package graph

import (
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"github.com/diplograph/diplograph/extract"
)

// wgs84 is Neo4j's number for geographic coordinates.
const wgs84 = 4326

// toDriver are properties as the driver takes them, to be read only: they are the same map if that will do.
func toDriver(p Props) map[string]any {
	if !foreign(p) {
		return p
	}
	out := make(map[string]any, len(p))
	for k, v := range p {
		switch v := v.(type) {
		case extract.Day:
			out[k] = dbtype.Date(v.Time())
		case extract.Point:
			out[k] = dbtype.Point2D{X: v.Longitude, Y: v.Latitude, SpatialRefId: wgs84}
		default:
			out[k] = v
		}
	}
	return out
}

// foreign tells whether there is a value of a type that the driver does not know.
func foreign(p Props) bool {
	for _, v := range p { // the order does not matter
		switch v.(type) {
		case extract.Day, extract.Point:
			return true
		}
	}
	return false
}

// fromDriver are properties as the driver gives them.
func fromDriver(values map[string]any) Props {
	out := make(Props, len(values))
	for k, v := range values {
		if v = fromDriverValue(v); v != nil {
			out[k] = v
		}
	}
	return out
}

func fromDriverValue(v any) any {
	switch v := v.(type) {
	case dbtype.Date:
		return extract.DayOf(time.Time(v))
	case dbtype.Point2D:
		return extract.Point{Latitude: v.Y, Longitude: v.X}
	case []any:
		list := make([]string, 0, len(v))
		for _, x := range v {
			s, _ := x.(string)
			list = append(list, s)
		}
		return list
	}
	return v
}
