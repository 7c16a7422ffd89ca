//! A drawing as a PNG for a printer, drawn on the device: the browser shows the SVG to a canvas.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How wide a picture is on paper, in millimetres: the text of a page.
const WIDE: f64 = 160.0;
/// Dots to an inch.
const DOTS: f64 = 600.0;

/// Draws an SVG whose `viewBox` begins at nought as a PNG of 600 dots to the inch. Nothing where the browser cannot.
pub async fn png(svg: &str) -> Option<Vec<u8>> {
    let sized = sized(svg)?;
    let it = drawn(&sized.0, sized.1, sized.2).await.ok()?;
    with_dots(&it)
}

/// The SVG with its size in dots, for a browser that asks for one, and that size.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a few thousand
fn sized(svg: &str) -> Option<(String, u32, u32)> {
    let sides: Vec<f64> = {
        let (_, after) = svg.split_once("viewBox=\"")?;
        let (sides, _) = after.split_once('"')?;
        sides.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?
    };
    let &[_, _, wide, high] = sides.as_slice() else { return None };
    if !(wide > 0.0 && high > 0.0) {
        return None;
    }
    let width = (WIDE / 25.4 * DOTS).round();
    // No browser draws more.
    let height = (width * high / wide).round().min(16_000.0);
    let svg = svg.replacen("<svg ", &format!("<svg width=\"{width}\" height=\"{height}\" "), 1);
    Some((svg, width as u32, height as u32))
}

async fn drawn(svg: &str, width: u32, height: u32) -> Result<Vec<u8>, JsValue> {
    let document = web_sys::window().and_then(|it| it.document()).ok_or(JsValue::NULL)?;
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&Array::of1(&svg.into()), &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let image = web_sys::HtmlImageElement::new()?;
    image.set_src(&address);
    let shown = JsFuture::from(image.decode()).await;
    let canvas: web_sys::HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let draw = |_| -> Result<(), JsValue> {
        let brush = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
        let brush: web_sys::CanvasRenderingContext2d = brush.dyn_into()?;
        brush.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width.into(), height.into())
    };
    let done = shown.and_then(draw);
    let _ = web_sys::Url::revoke_object_url(&address);
    done?;
    let mut failed = None;
    let made = Promise::new(&mut |resolve, reject| {
        let told = Closure::once_into_js(move |it: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &it);
        });
        if let Err(why) = canvas.to_blob(told.unchecked_ref()) {
            let _ = reject.call1(&JsValue::NULL, &why);
            failed = Some(why);
        }
    });
    if let Some(why) = failed {
        return Err(why);
    }
    let blob: web_sys::Blob = JsFuture::from(made).await?.dyn_into()?;
    // A canvas of this size is a lot of memory on a tablet.
    canvas.set_width(1);
    canvas.set_height(1);
    Ok(Uint8Array::new(&JsFuture::from(blob.array_buffer()).await?).to_vec())
}

/// The PNG with its dots to the metre (`pHYs`), behind its first block.
fn with_dots(png: &[u8]) -> Option<Vec<u8>> {
    const FIRST: usize = 8 + 25;
    let head = png.get(..FIRST)?;
    let mut block = b"pHYs".to_vec();
    for _ in 0..2 {
        block.extend(23_622_u32.to_be_bytes());
    }
    block.push(1);
    let mut out = head.to_vec();
    out.extend(9_u32.to_be_bytes());
    out.extend(&block);
    out.extend(check(&block).to_be_bytes());
    out.extend(png.get(FIRST..)?);
    Some(out)
}

/// The check sum of a block (CRC-32).
fn check(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_sums() {
        assert_eq!(check(b"123456789"), 0xcbf4_3926);
        let Some((svg, width, height)) = sized("<svg viewBox=\"0 0 640 320\"></svg>") else { panic!("no size") };
        assert_eq!((width, height), (3780, 1890));
        assert!(svg.starts_with("<svg width=\"3780\" height=\"1890\" viewBox"));
        assert_eq!(sized("<svg viewBox=\"0 0 0 1\">"), None);
        assert_eq!(with_dots(&[0; 40]).map(|it| it.len()), Some(61));
    }
}
