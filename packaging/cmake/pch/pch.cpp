// Nothing of its own: this file makes the precompiled headers that the rooms share (EarshotRooms.cmake).
