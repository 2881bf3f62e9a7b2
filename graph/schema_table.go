package graph

// NewSchema is the table that the whole graph hangs on. What the words mean for readers is in About, from which
// docs/schema.md is made.
func NewSchema() *Schema {
	return &Schema{Version: 3, Labels: labels(), Relations: relations(), EventTypes: eventTypes(), Stages: stages(), FullText: fullText(),
		Migrations: migrations(), words: newWords(coreferenceTable)}
}

func labels() []Label {
	return append(findingLabels(), entityLabels()...)
}

// hash is on every node, so that a second load writes nothing.
func hash() Property {
	return Property{Name: "hash", Type: String, About: "content hash of the node and the relations it owns; for the loader"}
}

func caption() Property {
	return Property{Name: "caption", Type: String, About: "a few words with spaces between them, for Neo4j Browser"}
}

// coded are the codes of event data that an event or a position maps to.
func coded() []Property {
	return []Property{
		{Name: "plover", Type: String, Indexed: true, About: "PLOVER event"},
		{Name: "mode", Type: String, About: "PLOVER mode"},
		{Name: "cameo", Type: String, Indexed: true, About: "CAMEO code"},
		{Name: "goldstein", Type: Float, About: "Goldstein value of the CAMEO code, -10 conflict to +10 cooperation (GDELT's table)"},
	}
}

// reported are computed from all articles that report a finding.
func reported() []Property {
	return []Property{
		{Name: "confidence", Type: Float, About: "of the surest report, 0 to 1"},
		{Name: "reports", Type: Integer, About: "number of different texts that report it; copies of one text count once"},
		{Name: "first_reported", Type: Date, Indexed: true, About: "earliest day of publication"},
		{Name: "last_reported", Type: Date, About: "latest day of publication"},
	}
}

func join(parts ...[]Property) []Property {
	var all []Property
	for _, p := range parts {
		all = append(all, p...)
	}
	return append(all, caption(), hash())
}

func findingLabels() []Label {
	return []Label{
		{Name: "Article", Role: ArticleRole, About: "A text that was read.", Properties: join([]Property{
			{Name: "url", Type: String},
			{Name: "title", Type: String},
			{Name: "publisher", Type: String, Indexed: true},
			{Name: "published", Type: Date, Indexed: true, About: "day of publication"},
			{Name: "text_sha256", Type: String, Indexed: true, About: "hash of the text; equal for copies"},
			{Name: "path", Type: String, About: "file it was read from"},
			{Name: "run", Type: String, Indexed: true, About: "id of the Run that read it"},
			{Name: "load", Type: String, Indexed: true, About: "id of the Load that wrote it as it is"},
		})},
		{Name: "Event", Prefix: "event/", Role: FindingRole, About: "A typed happening. It has a second label by its type.", Properties: join([]Property{
			{Name: "type", Type: String, Indexed: true, About: "type of event"},
			{Name: "stage", Type: String, About: "stage of an act on an agreement or on relations"},
			{Name: "status", Type: String, Indexed: true, About: "happened, planned, proposed or negated: the strongest that any article says"},
			{Name: "modality", Type: String, About: "modality of the report that the status comes from"},
			{Name: "date", Type: String, About: "EDTF; none where no article tells"},
			{Name: "start", Type: Date, Indexed: true, About: "first day"},
			{Name: "end", Type: Date, Indexed: true, About: "last day"},
			{Name: "disputed", Type: Strings, About: "what its articles do not agree on: date, place, status"},
			{Name: "series", Type: String, Indexed: true, About: "the same for events of one type between the same parties: those that may be one"},
			{Name: "merged", Type: Strings, About: "rules of coreference that made one event of what its articles tell"},
			{Name: "decided", Type: Strings, About: "ids of the Decisions that say which articles tell of it"},
		}, coded(), reported())},
		{Name: "Position", Prefix: "position/", Role: FindingRole, About: "A stance of a state or organisation on an issue.", Properties: join([]Property{
			{Name: "stance", Type: String, Indexed: true, About: "support, oppose, condemn, concern, demand, accuse, reject, deny, threaten, propose, praise"},
			{Name: "issue", Type: String, About: "what it is about, in the words of the article"},
		}, coded(), reported())},
		{Name: "Agreement", Prefix: "agreement/", Role: FindingRole, About: "An instrument between parties.", Properties: join([]Property{
			{Name: "name", Type: String, Indexed: true},
			{Name: "kind", Type: String, About: "treaty, agreement, protocol, memorandum, plan, joint_statement, resolution, contract, document"},
			{Name: "years", Type: Integer, About: "term in years where an article gives one"},
			{Name: "fields", Type: Strings, About: "fields of cooperation that articles name with it, in their words"},
			{Name: "known", Type: Boolean, About: "is in the dictionary"},
			{Name: "stage", Type: String, Indexed: true, About: "computed from its acts that happened, by date"},
			{Name: "signed", Type: String, About: "EDTF date of the earliest signing, issue or adoption"},
		}, reported())},
	}
}

// named are the properties of everything that has a name.
func named(more ...Property) []Property {
	return join([]Property{
		{Name: "name", Type: String, Indexed: true, About: "Chinese name"},
		{Name: "name_en", Type: String, Indexed: true, About: "English name"},
		{Name: "aliases", Type: Strings, About: "other names"},
		{Name: "known", Type: Boolean, About: "is in the dictionary; else only the shape of its name was"},
	}, more)
}

func entityLabels() []Label {
	return []Label{
		{Name: "Person", Prefix: "person/", Role: EntityRole, About: "A person.", Properties: named(
			Property{Name: "country", Type: String, Indexed: true, About: "ISO 3166-1 alpha-3 code of the state the person acts for, or the organisation's name"})},
		{Name: "Country", Prefix: "country/", Role: EntityRole, About: "A state; the id ends in its ISO 3166-1 alpha-3 code.", Properties: named()},
		{Name: "Organization", Prefix: "organization/", Role: EntityRole, About: "A body that can act.", Properties: named(
			Property{Name: "country", Type: String, About: "alpha-3 code of the state it belongs to"})},
		{Name: "Place", Prefix: "place/", Role: EntityRole, About: "A city, region, building, water.", Properties: named(
			Property{Name: "country", Type: String, About: "alpha-3 code"},
			Property{Name: "point", Type: Point, Indexed: true, About: "WGS 84"})},
		{Name: "Topic", Prefix: "topic/", Role: EntityRole, About: "An issue or a field of cooperation.", Properties: named()},
		{Name: "Date", Role: EntityRole, About: "A day or a stretch of days; the id is EDTF.", Properties: join([]Property{
			{Name: "start", Type: Date, Indexed: true, About: "first day"},
			{Name: "end", Type: Date, About: "last day"},
			{Name: "precision", Type: String, About: "day, month, season, year, decade, century, interval"},
		})},
		{Name: "Run", Prefix: "run/", Role: RunRole, About: "The versions with which articles were read.", Properties: join([]Property{
			{Name: "tool", Type: String, About: "version of diplograph"},
			{Name: "dictionaries", Type: String, About: "content hash of the dictionaries"},
			{Name: "rules", Type: String, About: "content hash of the rules"},
		})},
		{Name: "Load", Prefix: "load/", Role: RunRole, About: "A command that changed the graph.", Properties: join([]Property{
			{Name: "command", Type: String, About: "extract, forget"},
			{Name: "begun", Type: DateTime, About: "first transaction"},
			{Name: "last", Type: DateTime, About: "last transaction"},
			{Name: "articles", Type: Integer, About: "articles that were new or different"},
			{Name: "articles_gone", Type: Integer, About: "articles that were forgotten"},
			{Name: "nodes_created", Type: Integer},
			{Name: "nodes_deleted", Type: Integer},
			{Name: "relationships_created", Type: Integer},
			{Name: "relationships_deleted", Type: Integer},
		})},
		{Name: "Decision", Prefix: "decision/", Role: RunRole, About: "What an analyst says about which articles tell of one event.", Properties: join([]Property{
			{Name: "kind", Type: String, About: "split or join"},
			{Name: "who", Type: String, About: "who decided"},
			{Name: "at", Type: DateTime, About: "when"},
			{Name: "why", Type: String},
			{Name: "articles", Type: Strings, About: "ids of the articles that it is about; what follows is in the same order"},
			{Name: "keys", Type: Strings, About: "keys of their reports"},
			{Name: "places", Type: Strings, About: "first byte and byte after the sentence"},
			{Name: "sides", Type: Strings, About: "these or those: the two sides that are held apart or put together"},
		})},
		{Name: "Schema", Role: RunRole, About: "One node that says which version of this schema the graph has.", Properties: []Property{
			{Name: "version", Type: Integer},
			{Name: "caption", Type: String},
		}},
	}
}

func eventTypes() []EventType {
	return []EventType{
		{Name: "meeting", Label: "Meeting", Verb: "会谈", Symmetric: true, Personal: true},
		{Name: "call", Label: "Call", Verb: "通话", Symmetric: true, Personal: true},
		{Name: "visit", Label: "Visit", Verb: "访问", Personal: true},
		{Name: "message", Label: "Message", Verb: "致函", Personal: true},
		{Name: "conference", Label: "Conference", Verb: "会议", Symmetric: true},
		{Name: "negotiation", Label: "Negotiation", Verb: "磋商", Symmetric: true},
		{Name: "agreement", Label: "AgreementAct", Verb: "协议", Symmetric: true},
		{Name: "relations", Label: "RelationsChange", Verb: "关系"},
		{Name: "appointment", Label: "Appointment", Verb: "任命", Personal: true},
		{Name: "aid", Label: "Aid", Verb: "援助"},
		{Name: "cooperation", Label: "Cooperation", Verb: "合作", Symmetric: true},
		{Name: "sanction", Label: "Sanction", Verb: "制裁"},
		{Name: "sanction_lift", Label: "SanctionLift", Verb: "解除制裁"},
		{Name: "mediation", Label: "Mediation", Verb: "斡旋"},
		{Name: "protest", Label: "Protest", Verb: "交涉"},
		{Name: "force", Label: "Force", Verb: "武力"},
		{Name: "vote", Label: "Vote", Verb: "表决"},
	}
}

// fullText are the indexes that the search query asks. The analyzer cuts Chinese into pairs of characters.
func fullText() []FullText {
	return []FullText{
		{Name: "names", Labels: []string{"Person", "Country", "Organization", "Place", "Topic", "Agreement"}, Properties: []string{"name", "name_en", "aliases"}},
		{Name: "titles", Labels: []string{"Article"}, Properties: []string{"title"}},
		{Name: "issues", Labels: []string{"Position"}, Properties: []string{"issue"}},
		{Name: "quotes", Relation: "REPORTED_IN", Properties: []string{"quote"}},
	}
}

func stages() []Stage {
	return []Stage{
		{Name: "proposed", Verb: "提议", Rank: 1},
		{Name: "negotiating", Verb: "谈判", Rank: 2},
		{Name: "concluded", Verb: "达成", Rank: 3, Joint: true},
		{Name: "signed", Verb: "签署", Rank: 4, Signs: true, Joint: true},
		{Name: "issued", Verb: "发表", Rank: 5, Signs: true, Joint: true},
		{Name: "adopted", Verb: "通过", Rank: 6, Signs: true, Joint: true},
		{Name: "ratified", Verb: "批准", Rank: 7},
		{Name: "acceded", Verb: "加入", Rank: 8, OneParty: true},
		{Name: "in_force", Verb: "生效", Rank: 9, Joint: true},
		{Name: "implementation_launched", Verb: "启动实施", Rank: 10, Joint: true},
		{Name: "amended", Verb: "修订", Rank: 11, Joint: true},
		{Name: "extended", Verb: "延长", Rank: 12, Joint: true},
		{Name: "suspended", Verb: "中止", Rank: 13},
		{Name: "resumed", Verb: "恢复", Rank: 14},
		{Name: "withdrawn", Verb: "退出", Rank: 15, OneParty: true},
		{Name: "terminated", Verb: "终止", Rank: 16, Joint: true},
		{Name: "establish", Verb: "建交"},
		{Name: "resume", Verb: "复交"},
		{Name: "upgrade", Verb: "升级"},
		{Name: "downgrade", Verb: "降级"},
		{Name: "sever", Verb: "断交"},
		{Name: "recognise", Verb: "承认"},
		{Name: "expel", Verb: "驱逐"},
		{Name: "recall", Verb: "召回"},
	}
}
