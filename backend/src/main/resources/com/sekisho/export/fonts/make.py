"""Makes the font that reports are set in from Noto Sans JP (npm @expo-google-fonts/noto-sans-jp 0.4.3, 400Regular).

    python3 make.py NotoSansJP_400Regular.ttf SekishoSansJP-Regular.ttf      needs PyPI fonttools

Noto maps code points of the blocks CJK Radicals Supplement and Kangxi Radicals, and U+2027, to glyphs that ideographs and the
middle dot have too; a PDF made with it gives the radical when text is searched or copied. They are taken out. So are layout
tables and hints, which the writer of the PDF doesn't use. The name is changed.
"""
import sys
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

source, target = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)
ambiguous = set(range(0x2E80, 0x2FE0)) | {0x2027}
options = Options(layout_features=[], hinting=False, name_IDs=["*"], notdef_outline=True, glyph_names=False,
                  drop_tables=["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "STAT", "DSIG"])
subsetter = Subsetter(options)
subsetter.populate(unicodes=[c for c in font.getBestCmap() if c not in ambiguous])
subsetter.subset(font)
names = {1: "Sekisho Sans JP", 2: "Regular", 3: "Sekisho Sans JP Regular", 4: "Sekisho Sans JP Regular", 6: "SekishoSansJP-Regular"}
for record in list(font["name"].names):
    if record.nameID in names:
        record.string = names[record.nameID]
    elif record.nameID in (7, 16, 17, 21, 22, 25):
        font["name"].names.remove(record)
font.save(target)
