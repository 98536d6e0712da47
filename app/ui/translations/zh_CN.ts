<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>BusyBar</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停下…</translation>
        </message>
    </context>
    <context>
        <name>Citation</name>
        <message>
            <source>Open the provision</source>
            <translation>打开条文</translation>
        </message>
        <message>
            <source>This source is still to be verified</source>
            <translation>此来源待核，不作扣分依据</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>choose</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>do it</source>
            <translation>执行</translation>
        </message>
        <message>
            <source>Pinyin initials and article numbers work too</source>
            <translation>支持拼音首字母与条号</translation>
        </message>
        <message>
            <source>Nothing fits. Try fewer words, pinyin initials, or an article number.</source>
            <translation>没有找到。请减少字词，或输入拼音首字母、条号。</translation>
        </message>
    </context>
    <context>
        <name>Confirm</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>EvidenceChip</name>
        <message>
            <source>Missing: {0}</source>
            <translation>缺：{0}</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>Search</source>
            <translation>检索</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Keys of this page</source>
            <translation>本页快捷键</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前进</translation>
        </message>
        <message>
            <source>Next region</source>
            <translation>换区</translation>
        </message>
        <message>
            <source>Right column</source>
            <translation>右栏</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Search places, commands, law</source>
            <translation>搜去处、命令、法条</translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>本页</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>随处可用</translation>
        </message>
    </context>
    <context>
        <name>KeyHint</name>
        <message>
            <source>Space</source>
            <translation>空格</translation>
        </message>
    </context>
    <context>
        <name>KeyMap</name>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
    </context>
    <context>
        <name>Look</name>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比</translation>
        </message>
        <message>
            <source>Next look</source>
            <translation>换外观</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Movement on or off</source>
            <translation>动画开或关</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Zhixing</source>
            <translation>知行</translation>
        </message>
    </context>
    <context>
        <name>NavRail</name>
        <message>
            <source>Places</source>
            <translation>去处</translation>
        </message>
    </context>
    <context>
        <name>PasswordField</name>
        <message>
            <source>Caps Lock is on</source>
            <translation>大写锁定已打开</translation>
        </message>
        <message>
            <source>Hide the password</source>
            <translation>隐藏密码</translation>
        </message>
        <message>
            <source>Show the password</source>
            <translation>显示密码</translation>
        </message>
    </context>
    <context>
        <name>Picture</name>
        <message>
            <source>No picture</source>
            <translation>没有图片</translation>
        </message>
    </context>
    <context>
        <name>RealmBadge</name>
        <message>
            <source>Live case · all recorded</source>
            <translation>实案 · 全程记录</translation>
        </message>
        <message>
            <source>Drill</source>
            <translation>训练</translation>
        </message>
    </context>
    <context>
        <name>ScoreRing</name>
        <message>
            <source>Score {0} of {1}: {2}</source>
            <translation>得分 {0}，满分 {1}：{2}</translation>
        </message>
        <message>
            <source>Critical fail</source>
            <translation>一票否决</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>合格</translation>
        </message>
        <message>
            <source>Not passed</source>
            <translation>不合格</translation>
        </message>
    </context>
    <context>
        <name>Seal</name>
        <message>
            <source>Zhixing</source>
            <translation>知行</translation>
        </message>
    </context>
    <context>
        <name>Stepper</name>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Timeline</source>
            <translation>时间轴</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Back (Alt ←)</source>
            <translation>返回（Alt ←）</translation>
        </message>
        <message>
            <source>Search places, commands, law</source>
            <translation>搜去处、命令、法条</translation>
        </message>
        <message>
            <source>{0}, {1}: account and look</source>
            <translation>{0}（{1}）：账户与外观</translation>
        </message>
        <message>
            <source>Right column (F7)</source>
            <translation>右栏（F7）</translation>
        </message>
    </context>
</TS>
