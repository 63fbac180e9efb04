"""QR codes on a page, as a camera sees them."""

from io import BytesIO

import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, expect

# Pixels of the camera for a square of the code: what one needs that is held askew, as was measured.
CAMERA = 2.5


def squares_of(code: Locator) -> int:
    """How many squares a drawn code is wide, with the white around it."""
    expect(code.locator("path")).to_have_count(2)
    return int(code.evaluate("code => code.viewBox.baseVal.width"))


def see_codes(code: Locator) -> list[str]:
    """What a code says, with no more pixels for each square than a camera has."""
    side = round(squares_of(code) * CAMERA)
    seen = Image.open(BytesIO(code.screenshot())).convert("L").resize((side, side), Image.Resampling.BOX)
    # In a picture there may be what looks like a bar code of another sort.
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return [found.text for found in zxingcpp.read_barcodes(seen, formats=formats)]
