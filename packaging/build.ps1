<#
.SYNOPSIS
Builds what is handed to people on Windows:

  packaging\build.ps1 --type app-image|msi --dest DIR [--per-user] [--version V] [--app-image DIR] [--untrained]

Needs a JDK 25 and Maven's repositories; for an .msi WiX 3, 4 or 5 on the path. Without --per-user
the package is for all users of the computer and asks for an administrator.
#>
$ErrorActionPreference = 'Stop'

$type = ''; $dest = ''; $version = ''; $image = ''; $train = 'yes'
$env:CRON_CONSOLE_PER_USER = $null
for ($at = 0; $at -lt $args.Count; $at++) {
    switch ($args[$at]) {
        '--type' { $type = $args[++$at] }
        '--dest' { $dest = $args[++$at] }
        '--version' { $version = $args[++$at] }
        '--app-image' { $image = (Resolve-Path $args[++$at]).Path }
        '--per-user' { $env:CRON_CONSOLE_PER_USER = 'yes' }
        '--untrained' { $train = 'no' }
        default { Write-Error "$($args[$at]) is not understood"; exit 2 }
    }
}
if (-not $type -or -not $dest) {
    Write-Error 'usage: packaging\build.ps1 --type app-image|msi --dest DIR'
    exit 2
}
New-Item -ItemType Directory -Force -Path $dest | Out-Null
$dest = (Resolve-Path $dest).Path
Set-Location (Join-Path $PSScriptRoot '..')

$options = @('-q', '-Pinstaller', "-Dinstaller.type=$type", "-Dinstaller.dest=$dest", "-Dinstaller.train=$train")
if ($version) { $options += "-Dinstaller.version=$version" }
$goals = @('package')
if ($image) {
    $options += "-Dinstaller.image=$image"
    $goals = @('toolchains:select-jdk-toolchain@default', 'license:add-third-party@licences', 'exec:exec@installer')
}
& .\mvnw.cmd @options @goals
exit $LASTEXITCODE
