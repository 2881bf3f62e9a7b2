package grammar

import "github.com/diplograph/diplograph/extract/layer"

// Rule says how a kind of event or position is put into words. rules/README.md describes the format for people who write
// rules. A rule is data: [Compile] makes it match.
type Rule struct {
	layer.Head `yaml:",inline"`
	About      string `yaml:"about"`
	// Event is the type of event the rule finds, Stage its stage where the type has stages. Position is the stance it
	// finds instead.
	Event    string `yaml:"event"`
	Stage    string `yaml:"stage"`
	Position string `yaml:"position"`
	// Adds names event types: the parties found took part in the event of such a type that the article reported last.
	Adds []string `yaml:"adds"`
	// Status and Modality fix the standing of the finding; without them it is read from the sentence.
	Status   string `yaml:"status"`
	Modality string `yaml:"modality"`
	// Nominal marks patterns that name an event in passing (来访的, 针对…的制裁): only a date within their words is its own.
	Nominal bool `yaml:"nominal"`
	// Each makes one event for each party where the sentence says 分别 or 先后.
	Each bool `yaml:"each"`
	// Mutual makes a second event with the roles exchanged: 互致贺电.
	Mutual bool `yaml:"mutual"`
	// Implicit lets an event without a target named in the sentence take the other side of the article.
	Implicit bool `yaml:"implicit"`
	// During names the type of event in the course of which the rule's happens: greetings are conveyed in talks.
	During string `yaml:"during"`
	// Detail names a detail of the event that the words of the trigger tell: the measure of a sanction.
	Detail   string   `yaml:"detail"`
	Patterns []string `yaml:"patterns"`
	// Unless are patterns with the same trigger that forbid a finding.
	Unless          []string  `yaml:"unless"`
	Examples        []Example `yaml:"examples"`
	Counterexamples []string  `yaml:"counterexamples"`
}

// Example is a text in which the rule must find one thing, with exactly these words in each role. Roles that are not given
// are not compared; the text is read as an article published on 2024-05-06.
type Example struct {
	Text string `yaml:"text"`
	// Actor, Target and People are the words of the parties in each role; the holder of a position is its actor.
	Actor  []string `yaml:"actor"`
	Target []string `yaml:"target"`
	People []string `yaml:"people"`
	// Trigger, Agreement and Issue are words; Place is an id, Date an EDTF value, Status a status.
	Trigger   string `yaml:"trigger"`
	Agreement string `yaml:"agreement"`
	Issue     string `yaml:"issue"`
	Place     string `yaml:"place"`
	Date      string `yaml:"date"`
	Status    string `yaml:"status"`
	// Kind, What and Level are the words of details.
	Kind  string `yaml:"kind"`
	What  string `yaml:"what"`
	Level string `yaml:"level"`
	// Count is how many events or positions come of it, where that matters.
	Count int `yaml:"count"`
}

// WordList is a named list of words for patterns.
type WordList struct {
	layer.Head `yaml:",inline"`
	About      string   `yaml:"about"`
	Words      []string `yaml:"words"`
}

// Cue is a group of words that give what follows them a standing: 将于 makes it planned, 没有 negates it.
type Cue struct {
	layer.Head `yaml:",inline"`
	Status     string   `yaml:"status"`
	Modality   string   `yaml:"modality"`
	Words      []string `yaml:"words"`
	// After are words behind the trigger with the same effect: 会晤 … 取消.
	After []string `yaml:"after"`
	// Except are words that look like a cue and are none: 未来, 不仅.
	Except []string `yaml:"except"`
	// Unless are words between cue and trigger that take its effect away: 早日 in 欢迎…早日来访.
	Unless []string `yaml:"unless"`
	// Weak cues count only where no other cue does: 推动 in 推动达成协议.
	Weak bool `yaml:"weak"`
	// Near cues count only in the clause of the trigger: 致力于改善民生，为乙国提供帮助.
	Near bool `yaml:"near"`
	// NoStance says that a stance word behind the cue is nobody\'s stance: 应当坚持.
	NoStance bool `yaml:"no_stance"`
}

// Code maps a type of event or a stance to PLOVER and CAMEO. The first code whose given fields all agree holds.
type Code struct {
	layer.Head `yaml:",inline"`
	Event      string `yaml:"event"`
	Position   string `yaml:"position"`
	Stage      string `yaml:"stage"`
	Status     string `yaml:"status"`
	// Rule narrows the code to what one rule finds: a drill is no attack.
	Rule   string `yaml:"rule"`
	PLOVER string `yaml:"plover"`
	Mode   string `yaml:"mode"`
	CAMEO  string `yaml:"cameo"`
}

// CodeList is a list of codes, with the version of it from which [Code]s are.
type CodeList struct {
	layer.Head `yaml:",inline"`
	About      string `yaml:"about"`
	Version    string `yaml:"version"`
}

// Type is a type of event.
type Type struct {
	layer.Head `yaml:",inline"`
	About      string `yaml:"about"`
	// Parties is the least number of states and organisations without which there is no such event.
	Parties int `yaml:"parties"`
	// Symmetric says that all parties are actors: of a meeting nobody is the target.
	Symmetric bool `yaml:"symmetric"`
	// Merge says which reports in an article are of one event: "people" those of the same parties whose people do not
	// differ, "words" only those with the same words, "day" those with the same words or on the same day, "name" those that name the same conference.
	Merge string `yaml:"merge"`
	// Announced says that a report which plans the event and one which says that it happened are of one event.
	Announced bool `yaml:"announced"`
	// Scene says that such an event, told without a date of its own, happened on the day the article is about.
	Scene bool `yaml:"scene"`
	// Abroad says that bodies of a single state take no part of their own: a vote in its parliament is none.
	Abroad bool `yaml:"abroad"`
	// Own says that whoever only speaks for or against such an event is not its actor.
	Own bool `yaml:"own"`
	// Decided says that the parties' decision makes such an event: 两国决定将关系提升为….
	Decided bool `yaml:"decided"`
	// Unattended says that nobody takes part in person in such an event as long as it is only wished.
	Unattended bool `yaml:"unattended"`
	// Mutual lists the stages of which all parties of the agreement are actors, as of a signature but not of a withdrawal.
	Mutual []string `yaml:"mutual"`
	// Both lists the stages that take two: nobody establishes relations alone.
	Both []string `yaml:"both"`
	// Apart makes an event for each target: visits to two states are two.
	Apart bool `yaml:"apart"`
	// Hosted says that the event happens in a target's state: a place elsewhere is none of its own.
	Hosted bool `yaml:"hosted"`
	// Departs are words behind which events of the type are to come, but the first of a type that is [Type.Apart] has begun: 离京.
	Departs []string `yaml:"departs"`
	// Placeless events happen nowhere in particular: calls.
	Placeless bool `yaml:"placeless"`
	// Foreign are words one of which an event needs in its name or clause if all its parties are of one state and its name
	// names nobody else: a party congress is no conference.
	Foreign []string `yaml:"foreign"`
	// Public says that it is no event where only firms or media do it.
	Public bool `yaml:"public"`
	// Home is the state whose inner affairs are no events of the type: all parties are of it, and nothing around names anybody
	// else or has a word of Outward, where <id> stands for the words of a list.
	Home    string   `yaml:"home"`
	Outward []string `yaml:"outward"`
	// Never are words that make something else of it where one stands in the clause: 市长 of an appointment. Spared are longer
	// words in which they do not count.
	Never  []string `yaml:"never"`
	Spared []string `yaml:"spared"`
	// Amid are words of which one stands in the sentence, the one before or the headline of any such event: 安理会 of a vote.
	Amid []string `yaml:"amid"`
	// PartOf names the type of event to which one of this type belongs if it happens in its course: talks to a visit.
	PartOf string `yaml:"part_of"`
	// Facts are what is noted about an event of the type where the clause has one of the words: the rank of a visit.
	Facts []Fact `yaml:"facts"`
	// Stages are the stages the type has, if any.
	Stages []string `yaml:"stages"`
}

// Fact is a detail of an event and the words that give it, the more special ones first.
type Fact struct {
	Name  string   `yaml:"name"`
	Words []string `yaml:"words"`
}

// RuleSet is all rules of all layers, sorted by id.
type RuleSet struct {
	Rules []Rule
	Words []WordList
	Cues  []Cue
	Codes []Code
	Types []Type
	// CodeLists are the lists of which Codes are part.
	CodeLists []CodeList
	// Hash identifies the content of all files read.
	Hash string
}
