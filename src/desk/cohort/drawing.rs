//! A survival curve as SVG, drawn from the values: curve, axis and numbers at risk by one scale, so that they stand
//! under their ticks. Black on white, without a colour that means something.

use super::numbers::Curve;

const WIDTH: f64 = 640.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 20.0;
const TOP: f64 = 16.0;
const HEIGHT: f64 = 260.0;

/// Below so many at risk a curve is drawn grey.
const FEW: f64 = 4.5;

/// The curve with numbers at risk; nothing for nobody.
pub fn survival(curve: &Curve, title: &str, axis: [&str; 3]) -> Option<String> {
    let last = curve.last()?;
    let step = tick(last.max(1.0));
    let end = (last.max(1.0) / step).ceil() * step;
    let x = |time: f64| LEFT + time / end * (WIDTH - LEFT - RIGHT);
    let y = |s: f64| TOP + (1.0 - s) * HEIGHT;
    let (mut path, mut grey, mut marks, mut s) =
        (format!("M{:.1} {:.1}", x(0.0), y(1.0)), String::new(), String::new(), 1.0);
    for (at, after, _) in &curve.steps {
        let into = if at.risk < FEW { &mut grey } else { &mut path };
        if into.is_empty() {
            let before = curve.steps.iter().take_while(|it| it.0.time < at.time).last().map_or(0.0, |it| it.0.time);
            *into = format!("M{:.1} {:.1}", x(before), y(s));
        }
        *into += &format!("H{:.1}", x(at.time));
        if at.events > 0.0 {
            *into += &format!("V{:.1}", y(*after));
            s = *after;
        }
        if at.risk - at.events > 0.0 && at.events < 0.5 || left_here(curve, at.time) {
            marks += &format!("<path d=\"M{0:.1} {1:.1}v8\"/>", x(at.time), y(s) - 4.0);
        }
    }
    let mut ticks = String::new();
    let base = TOP + HEIGHT;
    for n in 0..=((end / step).round() as usize) {
        let time = n as f64 * step;
        ticks += &format!(
            "<path d=\"M{0:.1} {base:.1}v5\"/><text x=\"{0:.1}\" y=\"{1:.1}\" text-anchor=\"middle\">{time:.0}</text>\
             <text x=\"{0:.1}\" y=\"{2:.1}\" text-anchor=\"middle\">{3}</text>",
            x(time),
            base + 19.0,
            base + 58.0,
            curve.risk(time)
        );
    }
    for n in 0..=4 {
        let part = f64::from(n) / 4.0;
        ticks += &format!(
            "<path d=\"M{0:.1} {1:.1}h-5\"/><text x=\"{2:.1}\" y=\"{3:.1}\" text-anchor=\"end\">{4:.0}</text>",
            LEFT,
            y(part),
            LEFT - 8.0,
            y(part) + 4.0,
            part * 100.0
        );
    }
    let [of_y, of_x, at_risk] = axis.map(escape);
    let full = base + 70.0;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {full}\" role=\"img\" aria-label=\"{0}\" \
         font-family=\"sans-serif\" font-size=\"11\" fill=\"#000\"><title>{0}</title>\
         <rect width=\"{WIDTH}\" height=\"{full}\" fill=\"#fff\"/>\
         <g fill=\"none\" stroke=\"#000\"><path d=\"M{LEFT} {TOP}V{base}H{1:.1}\"/><path d=\"{path}\" stroke-width=\"2\"/>\
         <path d=\"{grey}\" stroke=\"#767676\" stroke-width=\"2\"/>{marks}</g>\
         <g stroke=\"none\">{2}</g><g fill=\"none\" stroke=\"#000\">{3}</g>\
         <text x=\"{LEFT}\" y=\"{4:.1}\" dy=\"-2\">{of_y}</text>\
         <text x=\"{5:.1}\" y=\"{6:.1}\" text-anchor=\"middle\">{of_x}</text>\
         <text x=\"4\" y=\"{7:.1}\">{at_risk}</text></svg>",
        escape(title),
        WIDTH - RIGHT,
        only(&ticks, "<text"),
        only(&ticks, "<path"),
        TOP,
        (LEFT + WIDTH - RIGHT) / 2.0,
        base + 34.0,
        base + 44.0,
    ))
}

/// The elements of one kind.
fn only(all: &str, kind: &str) -> String {
    let ends: &[&str] = if kind == "<text" { &["</text>"] } else { &["/>"] };
    let mut out = String::new();
    let mut rest = all;
    while let Some(at) = rest.find(kind) {
        let from = rest.get(at..).unwrap_or("");
        let end = ends.iter().find_map(|it| from.find(it).map(|at| at + it.len())).unwrap_or(from.len());
        out += from.get(..end).unwrap_or("");
        rest = from.get(end..).unwrap_or("");
    }
    out
}

/// Whether somebody was seen last at a time at which others had the event.
fn left_here(curve: &Curve, time: f64) -> bool {
    let here = curve.steps.iter().position(|it| (it.0.time - time).abs() < 1e-9);
    let Some(it) = here.and_then(|at| curve.steps.get(at).map(|it| (at, it))) else { return false };
    let next = curve.steps.get(it.0 + 1).map_or(0.0, |it| it.0.risk);
    it.1.0.risk - it.1.0.events - next > 0.5
}

/// A step between ticks that gives at most eight.
fn tick(last: f64) -> f64 {
    [1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 91.0, 182.0, 365.0, 730.0]
        .into_iter()
        .find(|it| last / it <= 8.0)
        .unwrap_or(1825.0)
}

/// A text within markup.
pub fn escape(it: &str) -> String {
    it.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}
