//! Results from a chart, read over a page in the browser: the boot script loads this program when it is first wanted.

#[cfg(target_family = "wasm")]
mod program {
    use js_sys::{Array, Function};
    use tekio::reader::{Given, leave, open};
    use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

    /// The allocator: its bookkeeping takes the same few steps whatever was allocated before.
    #[global_allocator]
    static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    /// Opens the dialog over a page: its language, build and id, the packs of `ctcae-lab` and of the page, the names
    /// and texts of its controls, and the function that takes what is to be entered.
    ///
    /// # Errors
    ///
    /// If a pack is refused.
    #[wasm_bindgen]
    pub fn read(
        lang: String,
        build: String,
        page: String,
        lab: &[u8],
        pack: &[u8],
        entries: Array,
        take: Function,
    ) -> Result<(), JsValue> {
        open(Given { lang, build, page, packs: [lab.to_vec(), pack.to_vec()], entries, take })
    }

    /// Closes it, and drops all that was pasted.
    #[wasm_bindgen]
    pub fn unread() {
        leave();
    }
}

fn main() {}
