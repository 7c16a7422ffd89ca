//! The link with the answers as a code that a telephone's camera reads; made on the device, of black and white squares.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use yew::prelude::*;

use crate::engine::Lang;
use crate::ui::parts::pieces::words;

/// The largest code that cameras still read from a tablet: 117 squares a side.
const LARGEST: u8 = 25;
/// The empty border that readers need, in squares.
const BORDER: i32 = 4;

/// A code as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// How many squares a side, with the border.
    side: i32,
    /// The black squares, a run at a time.
    path: String,
}

/// The code of a text, or none if it is too long to be read from a screen.
pub fn code(text: &str) -> Option<Code> {
    let it = QrCode::encode_segments_advanced(
        &QrSegment::make_segments(text),
        QrCodeEcc::Low,
        Version::MIN,
        Version::new(LARGEST),
        None,
        true,
    )
    .ok()?;
    let mut path = String::new();
    for y in 0..it.size() {
        let mut x = 0;
        while x < it.size() {
            let run = (x..it.size()).take_while(|x| it.get_module(*x, y)).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + BORDER, y + BORDER));
            }
            x += i32::try_from(run).unwrap_or(0) + 1;
        }
    }
    Some(Code { side: it.size() + 2 * BORDER, path })
}

/// The code in a dialog, and what it holds.
pub fn view(lang: Lang, code: Option<&Code>, close: Callback<MouseEvent>) -> Html {
    html! {
        <dialog key="qr" id="dialog" class="dialog card" aria-labelledby="dialog-title" aria-describedby="dialog-says">
            <h2 id="dialog-title">{ lang.pick("別の端末で開く", "Open on another device") }</h2>
            if let Some(it) = code {
                <svg class="qr" role="img" aria-label={lang.pick("入力つきリンクのQRコード", "QR code of the link with answers")}
                    viewBox={format!("0 0 {0} {0}", it.side)} shape-rendering="crispEdges">
                    <rect width="100%" height="100%" /><path d={it.path.clone()} />
                </svg>
                <p id="dialog-says">{ words("b", "", lang.pick("このコードには入力した値が入っています。", "This code holds what was entered.")) }{ lang.pick("開いた端末の閲覧履歴にも残ります。", " The device that opens it keeps it in its history.") }</p>
            } else {
                <p id="dialog-says" class="trouble">{ lang.pick("入力が多く、QRコードに収まりません。「リンク」でコピーしてください。", "Too many answers for a QR code. Use Link to copy the address.") }</p>
            }
            <div class="dialog-acts"><button type="button" class="quiet" autofocus=true onclick={close}>{ lang.pick("閉じる", "Close") }</button></div>
        </dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn what_is_too_long_to_be_read_is_no_code() {
        assert_eq!(code("HTTPS://EXAMPLE.ORG/").map(|it| it.side), Some(21 + 8));
        assert!(code(&"a".repeat(1273)).is_some());
        assert_eq!(code(&"a".repeat(1274)), None);
    }
}
