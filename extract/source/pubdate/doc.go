// Package pubdate finds the day on which an article was published.
//
// [Policy.Day] asks three witnesses, in this order, and says which one spoke:
//
//   - metadata: what the record, the page's head or a feed states. The first statement that can be read counts.
//   - url: a day in the address (/2022/01/15/, /202201/t20220115_10.shtml).
//   - dateline: a day in the first words of the text (新华社北京1月15日电, 外交部网站1月15日消息, 当地时间1月15日). A dateline
//     rarely names the year: it is taken from the address or from the full date in the text that lies nearest.
//   - filename: the beginning of the name of a file that holds one article (2022-01-15-visit.md).
//
// The day is one of the calendar in the policy's zone (Asia/Shanghai unless told otherwise):
//
//   - A date without a time is that day. A time without a zone is in the policy's zone.
//   - A time with an offset other than zero is converted.
//   - A time stamped GMT, UTC, Z or +00:00 is a trap: many Chinese feeds write Beijing time and call it GMT
//     (Sat, 15 Jan 2022 19:35:37 GMT for twenty-five to eight in the evening). The two readings differ only from 16:00 on, where
//     the honest one would be between midnight and eight in the morning. So the day is taken as written, unless the
//     address or the dateline names the next day, or the time is exactly 16:00:00 in a timestamp with Z, which is how
//     programs write a Chinese midnight. Policy.TrustUTC converts all of them.
//
// Years outside 1900 to 2099 are not believed, nor are the days that programs write for none (1970-01-01, 1900-01-01).
package pubdate
