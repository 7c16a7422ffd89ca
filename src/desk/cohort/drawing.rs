//! A sheet on which pictures are drawn as SVG: strokes, fills, texts, legends and axes. Black on white: what is different
//! differs by dashes, hatching and letters, never by colour alone. Attributes only, no style and no script, and every
//! id begins with that of its sheet, so that several sheets stand on one page.

/// How wide every sheet is: about as wide as a telephone, so that its letters can be read there.
pub const WIDTH: f64 = 360.0;

/// The size of letters.
const LETTERS: f64 = 11.0;

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Axes and marks.
    Thin,
    /// What is looked at.
    Thick,
    /// A second line.
    Dashed,
    /// Where few are left.
    Faint,
    /// Limits.
    Dotted,
    /// One of many.
    Hair(usize),
}

impl Stroke {
    fn attributes(self) -> String {
        let (colour, width, dashes) = match self {
            Stroke::Thin => ("#000", "1", ""),
            Stroke::Thick => ("#000", "2", ""),
            Stroke::Dashed => ("#000", "2", "7 4"),
            Stroke::Faint => ("#595959", "1.5", "2 2"),
            Stroke::Dotted => ("#000", "1", "1 3"),
            Stroke::Hair(n) => ("#595959", "0.8", ["", "4 2", "1.5 1.5", "6 2 1 2"][n % 4]),
        };
        let dashes = if dashes.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dashes}\"") };
        format!(" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"{dashes}")
    }
}

/// How a surface is filled; each can be told from every other in print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Nothing.
    White,
    /// Dots.
    Dots,
    /// Lines from the lower left.
    Hatched,
    /// Lines both ways.
    Crossed,
    /// Dark grey.
    Dark,
    /// Black.
    Black,
}

impl Fill {
    const HATCHES: [(Fill, &'static str, &'static str); 3] = [
        (Fill::Dots, "dots", "<circle cx=\"2\" cy=\"2\" r=\"0.9\" fill=\"#000\"/>"),
        (Fill::Hatched, "hatched", "<path d=\"M-1 5L5 -1M3 9L9 3M-1 9L9 -1\" stroke=\"#000\" stroke-width=\"1\"/>"),
        (
            Fill::Crossed,
            "crossed",
            "<path d=\"M-1 7L7 -1M-1 -1L7 7\" stroke=\"#000\" stroke-width=\"1\" fill=\"none\"/>",
        ),
    ];

    fn paint(self, id: &str) -> String {
        match self {
            Fill::White => "#fff".to_owned(),
            Fill::Dark => "#555".to_owned(),
            Fill::Black => "#000".to_owned(),
            other => {
                let name = Fill::HATCHES.iter().find(|it| it.0 == other).map_or("", |it| it.1);
                format!("url(#{id}-{name})")
            }
        }
    }
}

/// Where a text stands about its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// A sample in a legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// A line.
    Line(Stroke),
    /// A surface.
    Box(Fill),
    /// A mark.
    Mark(Mark),
}

/// A mark on a line or a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A filled triangle.
    Triangle,
    /// An open diamond.
    Diamond,
    /// A cross.
    Cross,
    /// An arrow to the right.
    Arrow,
    /// A bar across.
    Bar,
    /// A filled square.
    Square,
}

impl Mark {
    fn path(self, x: f64, y: f64) -> (String, bool) {
        let at = |dx: f64, dy: f64| format!("{} {}", two(x + dx), two(y + dy));
        match self {
            Mark::Triangle => (format!("M{}L{}L{}Z", at(0.0, -4.5), at(4.0, 3.0), at(-4.0, 3.0)), true),
            Mark::Diamond => {
                (format!("M{}L{}L{}L{}Z", at(0.0, -4.5), at(4.0, 0.0), at(0.0, 4.5), at(-4.0, 0.0)), false)
            }
            Mark::Cross => (format!("M{}L{}M{}L{}", at(-3.5, -3.5), at(3.5, 3.5), at(-3.5, 3.5), at(3.5, -3.5)), false),
            Mark::Arrow => (
                format!("M{}L{}M{}L{}L{}", at(0.0, 0.0), at(9.0, 0.0), at(5.0, -3.5), at(9.0, 0.0), at(5.0, 3.5)),
                false,
            ),
            Mark::Bar => (format!("M{}L{}", at(0.0, -5.5), at(0.0, 5.5)), false),
            Mark::Square => {
                (format!("M{}L{}L{}L{}Z", at(-3.0, -3.0), at(3.0, -3.0), at(3.0, 3.0), at(-3.0, 3.0)), true)
            }
        }
    }
}

/// A sheet.
#[derive(Clone, Debug)]
pub struct Sheet {
    id: String,
    body: String,
    /// How far down it is drawn.
    pub bottom: f64,
}

impl Sheet {
    /// An empty sheet.
    pub fn new(id: &str) -> Sheet {
        Sheet { id: id.to_owned(), body: String::new(), bottom: 0.0 }
    }

    /// A line along a path; `part` says what it is.
    pub fn path(&mut self, part: &str, path: &str, stroke: Stroke) {
        if !path.is_empty() {
            self.body += &format!("<path data-part=\"{part}\" d=\"{path}\"{}/>", stroke.attributes());
        }
    }

    /// A box.
    pub fn surface(&mut self, part: &str, [x, y, width, height]: [f64; 4], fill: Fill) {
        let paint = fill.paint(&self.id);
        self.body += &format!(
            "<rect data-part=\"{part}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{paint}\" stroke=\"#000\" \
             stroke-width=\"{}\"/>",
            two(x),
            two(y),
            two(width.max(0.0)),
            two(height.max(0.0)),
            // Of what is very narrow the outline would be all that is seen.
            two((width * 0.25).clamp(0.05, 0.8))
        );
    }

    /// A mark.
    pub fn mark(&mut self, part: &str, x: f64, y: f64, mark: Mark) {
        let (path, filled) = mark.path(x, y);
        let fill = match (filled, mark) {
            (true, _) => "#000",
            (false, Mark::Diamond) => "#fff",
            _ => "none",
        };
        self.body += &format!(
            "<path data-part=\"{part}\" data-at=\"{} {}\" d=\"{path}\" fill=\"{fill}\" stroke=\"#000\" stroke-width=\"1.3\"/>",
            two(x),
            two(y)
        );
    }

    /// A text.
    pub fn text(&mut self, part: &str, x: f64, y: f64, anchor: Anchor, text: &str) {
        self.turned(part, (x, y), anchor, 0, text);
    }

    /// A text that is turned by so many degrees.
    pub fn turned(&mut self, part: &str, (x, y): (f64, f64), anchor: Anchor, turn: i32, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let turn =
            if turn == 0 { String::new() } else { format!(" transform=\"rotate({turn} {} {})\"", two(x), two(y)) };
        self.body += &format!(
            "<text data-part=\"{part}\" x=\"{}\" y=\"{}\"{anchor}{turn}>{}</text>",
            two(x),
            two(y),
            escape(text)
        );
    }

    /// A legend from the left, in as many rows as it takes; `bottom` is below it then.
    pub fn legend(&mut self, entries: &[(Sample, String)]) {
        const SIDE: f64 = 8.0;
        let (mut x, mut y) = (SIDE, self.bottom + 12.0);
        for (sample, label) in entries {
            let wide = 28.0 + width(label) + 12.0;
            if x > SIDE && x + wide > WIDTH {
                x = SIDE;
                y += 16.0;
            }
            match sample {
                Sample::Line(stroke) => self.path("legend", &format!("M{} {}h22", two(x), two(y - 4.0)), *stroke),
                Sample::Box(fill) => self.surface("legend", [x + 4.0, y - 9.0, 14.0, 10.0], *fill),
                Sample::Mark(mark) => self.mark("legend", x + 11.0, y - 4.0, *mark),
            }
            self.text("legend", x + 27.0, y, Anchor::Start, label);
            x += wide;
        }
        self.bottom = y + 6.0;
    }

    /// The whole picture, with its name and what it tells those who hear it.
    pub fn done(self, title: &str, alternative: &str) -> String {
        let (id, height) = (&self.id, two(self.bottom));
        let used = Fill::HATCHES.iter().filter(|it| self.body.contains(&format!("url(#{id}-{})", it.1)));
        let hatches: String = used
            .map(|(_, name, inside)| {
                let size = if *name == "dots" {
                    4
                } else if *name == "hatched" {
                    8
                } else {
                    6
                };
                format!(
                    "<pattern id=\"{id}-{name}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\">\
                     <rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/>{inside}</pattern>"
                )
            })
            .collect();
        let hatches = if hatches.is_empty() { hatches } else { format!("<defs>{hatches}</defs>") };
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
             aria-labelledby=\"{id}-title {id}-says\" font-family=\"sans-serif\" font-size=\"{LETTERS}\" fill=\"#000\">\
             <title id=\"{id}-title\">{}</title><desc id=\"{id}-says\">{}</desc>{hatches}\
             <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>{}</svg>",
            escape(title),
            escape(alternative),
            self.body
        )
    }
}

/// Where values stand on a sheet: one scale along, one scale up.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The left end of the scale along.
    pub left: f64,
    /// Its right end.
    pub right: f64,
    /// The upper end of the scale up.
    pub top: f64,
    /// Its lower end.
    pub base: f64,
    /// The values at both ends along.
    pub along: (f64, f64),
    /// The values at both ends up.
    pub up: (f64, f64),
}

impl Frame {
    /// A frame of this height below what is drawn, between these values.
    pub fn below(sheet: &Sheet, height: f64, along: (f64, f64), up: (f64, f64)) -> Frame {
        let top = sheet.bottom + 20.0;
        Frame { left: 40.0, right: WIDTH - 14.0, top, base: top + height, along, up }
    }

    /// Where a value stands along.
    pub fn x(&self, value: f64) -> f64 {
        self.left + (value - self.along.0) / (self.along.1 - self.along.0) * (self.right - self.left)
    }

    /// Where a value stands up.
    pub fn y(&self, value: f64) -> f64 {
        self.base - (value - self.up.0) / (self.up.1 - self.up.0) * (self.base - self.top)
    }

    /// Both axes, with their names and ticks; `bottom` is below them then.
    pub fn axes(&self, sheet: &mut Sheet, names: [&str; 2], along: &[(f64, String)], up: &[f64]) {
        sheet.text("name-up", 4.0, self.top - 8.0, Anchor::Start, names[0]);
        let mut marks = format!("M{} {}V{}H{}", two(self.left), two(self.top), two(self.base), two(self.right));
        for (value, _) in along {
            marks += &format!("M{} {}v4", two(self.x(*value)), two(self.base));
        }
        for value in up {
            marks += &format!("M{} {}h-4", two(self.left), two(self.y(*value)));
        }
        sheet.path("axes", &marks, Stroke::Thin);
        for (value, label) in along {
            sheet.text("along", self.x(*value), self.base + 16.0, Anchor::Middle, label);
        }
        for value in up {
            let label = format!("{value:.0}").replace('-', "−");
            sheet.text("up", self.left - 7.0, self.y(*value) + 4.0, Anchor::End, &label);
        }
        if !names[1].is_empty() {
            sheet.text("name-along", (self.left + self.right) / 2.0, self.base + 31.0, Anchor::Middle, names[1]);
        }
        sheet.bottom = self.base + if names[1].is_empty() { 22.0 } else { 37.0 };
    }

    /// Numbers, each under its tick by the same scale, with their name above.
    pub fn numbers(&self, sheet: &mut Sheet, part: &str, name: &str, numbers: &[(f64, String)]) {
        sheet.text("name-numbers", 4.0, sheet.bottom + 10.0, Anchor::Start, name);
        for (value, number) in numbers {
            sheet.text(part, self.x(*value), sheet.bottom + 24.0, Anchor::Middle, number);
        }
        sheet.bottom += 31.0;
    }

    /// A line that goes from corner to corner in steps and on to the end.
    pub fn steps(&self, corners: &[(f64, f64)], end: f64) -> String {
        let mut path = String::new();
        for (n, (time, value)) in corners.iter().enumerate() {
            let (x, y) = (two(self.x(*time)), two(self.y(*value)));
            path += &if n == 0 { format!("M{x} {y}") } else { format!("H{x}V{y}") };
        }
        if !path.is_empty() {
            path += &format!("H{}", two(self.x(end)));
        }
        path
    }

    /// A line from point to point.
    pub fn line(&self, points: &[(f64, f64)]) -> String {
        let mut path = String::new();
        for (n, (x, y)) in points.iter().enumerate() {
            path += &format!("{}{} {}", if n == 0 { 'M' } else { 'L' }, two(self.x(*x)), two(self.y(*y)));
        }
        path
    }
}

/// A row of a chart whose rows lie one under the other: its name above, what it holds below, by one scale along.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Where its bar begins.
    pub top: f64,
    /// How high the bar is.
    pub height: f64,
}

impl Row {
    /// The next row of a sheet: a name of its own line above the bar, or none.
    pub fn next(sheet: &mut Sheet, name: &str, height: f64) -> Row {
        if !name.is_empty() {
            sheet.bottom += 13.0;
            let (x, y) = (8.0, sheet.bottom);
            sheet.text("row", x, y, Anchor::Start, name);
            sheet.bottom += 3.0;
        }
        let row = Row { top: sheet.bottom, height };
        sheet.bottom += height + 5.0;
        row
    }

    /// Its middle.
    pub fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }
}

/// How wide a text is, about.
pub fn width(it: &str) -> f64 {
    it.chars().map(|it| if it.is_ascii() || it == '–' || it == '−' { 0.58 } else { 1.0 }).sum::<f64>() * LETTERS
}

/// A text that fits a width, with a sign where it was cut.
pub fn fitting(it: &str, most: f64) -> String {
    if width(it) <= most {
        return it.to_owned();
    }
    let mut out = String::new();
    for sign in it.chars() {
        if width(&out) + 2.0 * LETTERS > most {
            break;
        }
        out.push(sign);
    }
    out + "…"
}

/// A coordinate with two places.
pub fn two(it: f64) -> String {
    let text = format!("{it:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A text within markup; signs that markup cannot hold are left out.
pub fn escape(it: &str) -> String {
    let mut out = String::with_capacity(it.len());
    for sign in it.chars() {
        match sign {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            it if it.is_control() && !matches!(it, '\n' | '\t') => {}
            it => out.push(it),
        }
    }
    out
}
