package graph

func relations() []Relation {
	return append(eventRelations(), otherRelations()...)
}

func eventRelations() []Relation {
	parties := []string{"Person", "Country", "Organization", "Place"}
	return []Relation{
		{Type: "TOOK_PART", From: parties, To: []string{"Event"}, Owner: AtEnd, About: "Who took part.", Properties: []Property{
			{Name: "role", Type: String, About: "actor or target; participant for a person of neither side"},
			{Name: "office", Type: String, About: "a person's office at the time"},
		}},
		{Type: "ON", From: []string{"Event"}, To: []string{"Date"}, About: "When, one for each date that articles give."},
		{Type: "AT", From: []string{"Event"}, To: []string{"Place", "Country"}, About: "Where."},
		{Type: "CONCERNS", From: []string{"Event"}, To: []string{"Agreement"}, About: "The agreement that an act is about."},
		{Type: "ABOUT", From: []string{"Event", "Position"}, To: []string{"Topic"}, About: "The topic."},
		{Type: "PART_OF", From: []string{"Event"}, To: []string{"Event"}, About: "The larger event, as talks belong to a visit."},
		{Type: "REPORTED_IN", From: []string{"Event", "Position", "Agreement"}, To: []string{"Article"}, Key: []string{"evidence"}, Properties: reportProperties(),
			About: "What an article says, where, and what found it. The relation with evidence 0 is the best passage and holds the whole claim; from it all else about the finding is computed."},
	}
}

// reportProperties are the words of the evidence, and what the article claims about the finding.
func reportProperties() []Property {
	return []Property{
		{Name: "evidence", Type: Integer, About: "0 for the best passage of the article, then 1, 2, …"},
		{Name: "start", Type: Integer, About: "first byte of the quote in the article's text (UTF-8)"},
		{Name: "end", Type: Integer, About: "byte after the quote"},
		{Name: "quote", Type: String, About: "the sentence"},
		{Name: "trigger", Type: String, About: "the words that gave it away"},
		{Name: "rule", Type: String, About: "rule or dictionary entry that found it"},
		{Name: "confidence", Type: Float, About: "0 to 1"},
		{Name: "run", Type: String, About: "id of the Run that found it"},
		{Name: "status", Type: String},
		{Name: "modality", Type: String},
		{Name: "key", Type: String, About: "id that this report alone would give the finding"},
		{Name: "merged_by", Type: String, About: "rule of coreference that made the report one with the others of the event, where its key is another"},
		{Name: "merged_with", Type: String, About: "key of the report that the rule compared it with"},
		{Name: "decided", Type: Strings, About: "ids of the Decisions that have a say in which event the report is of"},
		{Name: "series", Type: String, About: "what events that may be one have in common"},
		{Name: "full", Type: Boolean, About: "whether the report alone identifies the event"},
		{Name: "principals", Type: Strings, About: "ids of the first person of each party; ? where none is named"},
		{Name: "matter", Type: String, About: "what is proper to the name of a conference; kind of a message"},
		{Name: "type", Type: String, About: "of event"},
		{Name: "stage", Type: String},
		{Name: "date", Type: String, About: "EDTF"},
		{Name: "date_basis", Type: String, About: "how the date was found: explicit, dateline, carried, relative, published"},
		{Name: "place", Type: String, About: "id"},
		{Name: "actors", Type: Strings, About: "ids"},
		{Name: "targets", Type: Strings, About: "ids"},
		{Name: "people", Type: Strings, About: "ids"},
		{Name: "roles", Type: Strings, About: "of the people, in the same order"},
		{Name: "offices", Type: Strings, About: "of the people, in the same order; ? where not known"},
		{Name: "agreement", Type: String, About: "id"},
		{Name: "topics", Type: Strings, About: "ids"},
		{Name: "part_of", Type: String, About: "id of an event"},
		{Name: "plover", Type: String},
		{Name: "mode", Type: String},
		{Name: "cameo", Type: String},
		{Name: "holder", Type: String, About: "id of who holds a position"},
		{Name: "speaker", Type: String, About: "id or words"},
		{Name: "target", Type: String, About: "id"},
		{Name: "stance", Type: String},
		{Name: "issue", Type: String},
		{Name: "name", Type: String, About: "of an agreement"},
		{Name: "kind", Type: String, About: "of an agreement"},
		{Name: "years", Type: Integer},
		{Name: "fields", Type: Strings, About: "of an agreement, in the words of the article"},
		{Name: "known", Type: Boolean},
		{Name: "parties", Type: Strings, About: "ids"},
		{Name: "caption", Type: String},
	}
}

func otherRelations() []Relation {
	states := []string{"Country", "Organization", "Place"}
	return []Relation{
		{Type: "PARTY_TO", From: states, To: []string{"Agreement"}, Owner: AtEnd, About: "Who is bound."},
		{Type: "HOLDS_POSITION", From: []string{"Country", "Organization", "Place", "Person"}, To: []string{"Position"}, Owner: AtEnd, About: "Whose position it is."},
		{Type: "VOICED", From: []string{"Person", "Organization", "Country"}, To: []string{"Position"}, Owner: AtEnd, About: "Who spoke for the holder."},
		{Type: "TOWARDS", From: []string{"Position"}, To: []string{"Country", "Organization", "Place", "Person"}, About: "The actor that the stance is about or against."},
		{Type: "HOLDS", From: []string{"Person"}, To: states, Key: []string{"title", "from"}, About: "An office, from the dictionary.", Properties: []Property{
			{Name: "title", Type: String},
			{Name: "from", Type: String, About: "EDTF; .. if not known"},
			{Name: "until", Type: String, About: "EDTF; none if open"},
			{Name: "start", Type: Date, About: "first day"},
			{Name: "end", Type: Date, About: "last day"},
		}},
		{Type: "IN", From: []string{"Place"}, To: []string{"Country"}, About: "The state in which a place lies, from the dictionary."},
		{Type: "USED", From: []string{"Load"}, To: []string{"Run"}, About: "The versions with which a load read its articles."},
		{Type: "MENTIONS", From: []string{"Article"}, To: []string{"Person", "Country", "Organization", "Place", "Topic", "Agreement"}, About: "Who and what a text names.", Properties: []Property{
			{Name: "count", Type: Integer, About: "how often"},
			{Name: "first", Type: Integer, About: "byte of the first mention in the text"},
			{Name: "end", Type: Integer, About: "byte after the first mention"},
			{Name: "text", Type: String, About: "words of the first mention"},
			{Name: "by", Type: String, About: "dictionary entry or rule that found it"},
			{Name: "offices", Type: Strings, About: "titles that the text gives a person"},
		}},
	}
}
