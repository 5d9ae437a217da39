# SPDX-License-Identifier: GPL-3.0-or-later
# Read by CMake inside the build of llama-cpp-python (CMAKE_PROJECT_llama_cpp_INCLUDE in setup.sh). Its CMakeLists
# asks for llama.cpp's "common" library, which serves llama.cpp's own programs and is neither needed by the
# libraries (libllama, libggml, libmtmd) nor packed into the wheel, but takes half of the time to compile.
set(LLAMA_BUILD_COMMON OFF)
