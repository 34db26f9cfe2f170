@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Cron Console: the window without arguments, else a command (see --help).
set "LIB=%~dp0..\lib"
set "JAVA="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA call :try "@BUILD_JDK@"
if not defined JAVA (
  echo cron-console needs Java 25 or newer: install a JDK 25 and set JAVA_HOME to it. 1>&2
  exit /b 1
)
"%JAVA%" -p "%LIB%\javafx" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics,ALL-UNNAMED --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED --add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%LIB%\*" org.cronconsole.CronConsole %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" exit /b 0
for /f "tokens=2 delims=.=" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "tokens=1 delims=." %%m in (%%v) do if %%~m GEQ 25 set "JAVA=%~1\bin\java.exe"
)
exit /b 0
