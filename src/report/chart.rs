//! Where things lie in a chart, in thousandths of its width and height, so
//! that whatever draws it only has to scale.

use crate::answers::answer::Value;
use crate::answers::case::Case;
use crate::base::decimal::{Decimal, Exact};
use crate::definition::calculator::Course;
use crate::definition::field::Kind;

/// A series over time, ready to be drawn.
#[derive(Debug)]
pub struct Chart {
    /// The readings in order, those that have a value.
    pub points: Vec<Point>,
    /// Every reading that has a place: its time and, where it has one, its value.
    pub rows: Vec<(u8, String, Option<String>)>,
    /// The lines across it: where each lies, and what is written beside it.
    pub marks: [(i32, &'static str); 2],
    /// The ends and the middle of the scale: where each lies, and its value.
    pub scale: [(i32, String); 3],
}

/// One reading.
#[derive(Debug)]
pub struct Point {
    /// Which member of the group.
    pub member: u8,
    /// From the left, 0 to 1000.
    pub x: i32,
    /// From the top, 0 to 1000.
    pub y: i32,
    /// The time, as written.
    pub time: String,
    /// The value, on the scale of the source.
    pub value: String,
}

impl Chart {
    /// The chart of a course, once two readings can be placed. What is made of answers is no scale of its own: it is
    /// drawn up to the next round number.
    pub fn of(course: &Course, case: &Case) -> Option<Chart> {
        let number = |field, member| match case.get(field, member)? {
            Value::Number(it) => Some(it),
            _ => None,
        };
        let value = |member| match course.made {
            Some(it) => it.value(case, member),
            None => number(course.value, member),
        };
        let placed = |member| Some((member, number(course.time, member)?, value(member)));
        let placed: Vec<_> = case.in_order(course.group)?.into_iter().filter_map(placed).collect();
        let known: Vec<_> =
            placed.iter().filter_map(|(member, time, value)| Some((*member, *time, (*value)?))).collect();
        let (_, start, _) = *known.first()?;
        let (baseline, _) = case.course(course.group)?;
        let first = known.iter().find(|it| it.0 == baseline)?.2;
        let (_, end, _) = *known.last()?;
        let Kind::Number(scale) = &course.value.kind else { return None };
        let most = match course.made {
            Some(_) => round_above(known.iter().map(|it| it.2).fold(first, Exact::max)),
            None => scale.possible.1.exact(),
        };
        let thousandths = |part: Exact, whole: Exact| -> Option<i32> {
            part.times(Exact::whole(1000))?.over(whole)?.round(0).0.parse().ok()
        };
        let down = |value: Exact| Some(1000 - thousandths(value, most)?);
        let points = known.iter().filter_map(|(member, time, value)| {
            Some(Point {
                member: *member,
                x: thousandths(time.minus(start)?, end.minus(start)?)?,
                y: down(*value)?,
                time: time.show(0, &[]),
                value: value.show(2, &[]),
            })
        });
        let points: Vec<_> = points.collect();
        (points.len() > 1).then_some(())?;
        let mark = |(part, text): (Decimal, &'static str)| Some((down(first.times(part.exact())?)?, text));
        let [upper, lower] = course.marks.lines;
        let step = |halves: i64| Some(most.times(Exact::whole(halves))?.over(Exact::whole(2))?.show(2, &[]));
        // What has no value is told in the table all the same, where the value is made of several.
        let rows = placed.iter().filter(|it| it.2.is_some() || course.made.is_some());
        let row = |(member, time, value): &(u8, Exact, Option<Exact>)| {
            (*member, time.show(0, &[]), value.map(|it| it.show(2, &[])))
        };
        Some(Chart {
            rows: rows.map(row).collect(),
            points,
            marks: [mark(upper)?, mark(lower)?],
            scale: [(0, step(2)?), (500, step(1)?), (1000, step(0)?)],
        })
    }
}

/// The next of 10, 20, 50, 100, 200 … that is above a number.
fn round_above(it: Exact) -> Exact {
    let steps = (0..6).flat_map(|power| [1, 2, 5].map(|it| Exact::whole(it * 10_i64.pow(power + 1))));
    steps.into_iter().find(|step| it < *step).unwrap_or(it)
}
