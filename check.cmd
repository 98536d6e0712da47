@echo off
py "%~dp0check" %*
