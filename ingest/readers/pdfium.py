"""The functions of pdfium that are called thousands of times a page, bound so that a call is cheap.

pypdfium2 makes a pointer object of every handle; here handles are plain addresses, which costs a third of the time.
"""

from __future__ import annotations

import ctypes
from array import array
from collections.abc import Callable
from typing import Any, cast

from pypdfium2 import raw

_ADDRESS, _INT, _SIZE = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong

Handle = int | None


def _bind(function: Callable[..., Any], result: type[Any], *arguments: type[Any]) -> Callable[..., Any]:
    address = ctypes.cast(cast("ctypes.c_void_p", function), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result, *arguments)(address or 0)


def address_of(handle: ctypes.c_void_p | ctypes.Array[Any]) -> int:
    """Return the address that one of pypdfium2's handles, or a buffer of ctypes, stands for."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def addresses_in(numbers: array[Any]) -> list[int]:
    """Return the address of each number of an array; as long as its length stays, so do they."""
    start, count = numbers.buffer_info()
    return [start + numbers.itemsize * i for i in range(count)]


get_loose_box = _bind(raw.FPDFText_GetLooseCharBox, _INT, _ADDRESS, _INT, _ADDRESS)
get_text_object = _bind(raw.FPDFText_GetTextObject, _ADDRESS, _ADDRESS, _INT)

count_objects = _bind(raw.FPDFPage_CountObjects, _INT, _ADDRESS)
get_object = _bind(raw.FPDFPage_GetObject, _ADDRESS, _ADDRESS, _INT)
count_form_objects = _bind(raw.FPDFFormObj_CountObjects, _INT, _ADDRESS)
get_form_object = _bind(raw.FPDFFormObj_GetObject, _ADDRESS, _ADDRESS, _SIZE)
get_type = _bind(raw.FPDFPageObj_GetType, _INT, _ADDRESS)
get_matrix = _bind(raw.FPDFPageObj_GetMatrix, _INT, _ADDRESS, _ADDRESS)
get_bounds = _bind(raw.FPDFPageObj_GetBounds, _INT, _ADDRESS, *[_ADDRESS] * 4)
get_fill_colour = _bind(raw.FPDFPageObj_GetFillColor, _INT, _ADDRESS, *[_ADDRESS] * 4)

get_draw_mode = _bind(raw.FPDFPath_GetDrawMode, _INT, _ADDRESS, _ADDRESS, _ADDRESS)
count_pieces = _bind(raw.FPDFPath_CountSegments, _INT, _ADDRESS)
get_piece = _bind(raw.FPDFPath_GetPathSegment, _ADDRESS, _ADDRESS, _INT)
get_point = _bind(raw.FPDFPathSegment_GetPoint, _INT, _ADDRESS, _ADDRESS, _ADDRESS)
get_piece_type = _bind(raw.FPDFPathSegment_GetType, _INT, _ADDRESS)
is_closing = _bind(raw.FPDFPathSegment_GetClose, _INT, _ADDRESS)

get_clip = _bind(raw.FPDFPageObj_GetClipPath, _ADDRESS, _ADDRESS)
count_clip_paths = _bind(raw.FPDFClipPath_CountPaths, _INT, _ADDRESS)
count_clip_pieces = _bind(raw.FPDFClipPath_CountPathSegments, _INT, _ADDRESS, _INT)
get_clip_piece = _bind(raw.FPDFClipPath_GetPathSegment, _ADDRESS, _ADDRESS, _INT, _INT)
