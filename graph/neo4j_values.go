package graph

import (
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"github.com/diplograph/diplograph/extract"
)

// wgs84 is Neo4j's number for geographic coordinates.
const wgs84 = 4326

// toDriver are properties as the driver takes them.
func toDriver(p Props) map[string]any {
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
