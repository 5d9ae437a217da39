# SPDX-License-Identifier: GPL-3.0-or-later
"""Follows what the system is set to, where Qt does not tell: little motion, and on Linux high contrast."""

import ctypes
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from ui.look.portal_settings import PortalSettings, Wishes

if TYPE_CHECKING:
    from ui.look.theme import Theme

_SPI_GETCLIENTAREAANIMATION = 0x1042  # WinUser.h
_APP_KIT = "/System/Library/Frameworks/AppKit.framework/AppKit"


class SystemWishes(QObject):
    """Belongs to the GUI thread. Asks off it, or, on Windows and macOS, for some microseconds."""

    _told = Signal(object)

    def __init__(self, theme: "Theme", parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asks = {"win32": windows_reduces, "darwin": mac_reduces}.get(sys.platform)
        self._portal: PortalSettings | None = None
        # From the portal's thread.
        self._told.connect(self._use, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to follow the system."""
        if self._asks is None:
            self._portal = PortalSettings(self._told.emit)
            return
        # Whoever changes the system's settings does so in another program, and comes back.
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._ask)
        self._ask(Qt.ApplicationState.ApplicationActive)

    def close(self) -> None:
        """Follow it no longer."""
        if self._portal:
            self._portal.close()
            self._portal = None

    @Slot(Qt.ApplicationState)
    def _ask(self, state: Qt.ApplicationState) -> None:
        if self._asks and state is Qt.ApplicationState.ApplicationActive:
            self._theme.motion.follow(system_reduces=self._asks())

    @Slot(object)
    def _use(self, wishes: Wishes) -> None:
        self._theme.motion.follow(system_reduces=wishes.little_motion)
        self._theme.follow_contrast(system_wants_more=wishes.high_contrast)


def windows_reduces(user32: Any = None) -> bool:  # noqa: ANN401 - the library has no types
    """“Animation effects” in the system's accessibility settings are off."""
    library = user32 or ctypes.WinDLL("user32")  # type: ignore[attr-defined,unused-ignore]
    animates = ctypes.c_int(1)
    library.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animates), 0)
    return not animates.value


def mac_reduces() -> bool:
    """“Reduce motion” in the system's accessibility settings is on."""
    ctypes.CDLL(_APP_KIT)
    objc = ctypes.CDLL("/usr/lib/libobjc.dylib")
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    objc.objc_getClass.argtypes = objc.sel_registerName.argtypes = [ctypes.c_char_p]
    # objc_msgSend takes and gives what the message does: it is called as a function of that type.
    address = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value or 0
    gives_object = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(address)
    gives_truth = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)(address)
    workspace = gives_object(objc.objc_getClass(b"NSWorkspace"), objc.sel_registerName(b"sharedWorkspace"))
    return bool(gives_truth(workspace, objc.sel_registerName(b"accessibilityDisplayShouldReduceMotion")))
