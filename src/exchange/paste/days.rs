//! Which day of a line is whose. A day that stands before values governs until the next; one behind a value is its own.
//! Where both could be, no value of the line gets a day.

/// A day on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Where it begins.
    pub at: usize,
    /// How many letters it takes.
    pub length: usize,
    /// The day; nothing where it cannot be read.
    pub day: Option<String>,
}

/// How the days of a line are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Of what follows.
    Next,
    /// Of what stands before.
    Last,
    /// That cannot be told.
    Unclear,
}

/// Words of another day that has no date, or of another time.
const OTHER: &[&str] = &[
    "翌日",
    "翌朝",
    "翌々日",
    "翌週",
    "翌月",
    "前日",
    "前週",
    "先週",
    "先月",
    "前回",
    "前々回",
    "今回",
    "昨日",
    "一昨日",
    "今朝",
    "本日",
    "今日",
    "明日",
    "日後",
    "日目",
    "日前",
    "週後",
    "週前",
    "週間後",
    "週間前",
    "月後",
    "月前",
    "年前",
    "年後",
    "入院時",
    "来院時",
    "初診時",
    "退院時",
];

/// Whether a text says another day than the one that holds: 前回, 翌日, 術後3日目, and not 本日.
pub fn another(text: &str) -> bool {
    OTHER.iter().filter(|it| !it.starts_with('今') && **it != "本日").any(|it| text.contains(it))
}

/// Whether a day stands in brackets by itself, and glued to what is before them.
fn alone(chars: &[char], it: &Marked) -> (bool, bool) {
    let open = it.at.checked_sub(1).and_then(|at| chars.get(at)).is_some_and(|it| matches!(it, '(' | '['));
    let mut after = it.at + it.length;
    while chars.get(after) == Some(&' ') {
        after += 1;
    }
    let closed = chars.get(after).is_some_and(|it| matches!(it, ')' | ']'));
    let before = it.at.checked_sub(2).and_then(|at| chars.get(at));
    (open && closed, open && closed && before.is_some_and(|it| it.is_alphanumeric() || *it == '%'))
}

/// How the days are meant, in the order of the line, by where the values stand.
pub fn whose(chars: &[char], days: &[Marked], values: &[usize]) -> Whose {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return Whose::Next };
    let (Some(from), Some(to)) = (values.iter().min(), values.iter().max()) else { return Whose::Next };
    let same = first.day.is_some() && days.iter().all(|it| it.day == first.day);
    let pairs = || days.iter().zip(days.iter().skip(1));
    let between = |one: &Marked, other: &Marked| values.iter().any(|it| (one.at..other.at).contains(it));
    if first.at < *from {
        // 11/20-11/24: from one day to another.
        let span = |one: &Marked, other: &Marked| {
            let gap: String = chars.get(one.at + one.length..other.at).unwrap_or(&[]).iter().collect();
            matches!(gap.trim(), "-" | "~" | "から" | "→" | "/" | "・" | "," | "、" | "ー")
        };
        let unclear = last.at > *to
            || !alone(chars, first).0 && days.iter().any(|it| alone(chars, it).0)
            || pairs().any(|(one, other)| span(one, other));
        return if unclear && !same { Whose::Unclear } else { Whose::Next };
    }
    let unclear =
        pairs().any(|(one, other)| !between(one, other)) || last.at < *to && days.iter().any(|it| !alone(chars, it).1);
    if unclear { Whose::Unclear } else { Whose::Last }
}

/// The day of a value that stands here.
pub fn day_of(chars: &[char], whose: Whose, days: &[Marked], values: &[usize], at: usize) -> Option<String> {
    match whose {
        Whose::Unclear => None,
        Whose::Next => {
            let day = days.iter().rfind(|it| it.at < at)?;
            let gap: String = chars.get(day.at + day.length..at).unwrap_or(&[]).iter().collect();
            day.day.clone().filter(|_| !OTHER.iter().any(|it| gap.contains(it)))
        }
        Whose::Last => {
            let day = days.iter().find(|it| it.at > at)?;
            day.day.clone().filter(|_| !values.iter().any(|it| (at + 1..day.at).contains(it)))
        }
    }
}
